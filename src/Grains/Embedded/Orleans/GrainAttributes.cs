namespace Orleans;

/// <summary>The grain type's name in the database and in errors, instead of the class name's.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GrainTypeAttribute(string grainType) : Attribute
{
    internal string Name { get; } = grainType;
}

/// <summary>How long callers of the method wait, instead of the engine's default.</summary>
/// <param name="timeout">As <see cref="TimeSpan.Parse(string)"/> reads it: <c>00:01:00</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    public TimeSpan? Timeout { get; init; } = TimeSpan.Parse(timeout, System.Globalization.CultureInfo.InvariantCulture);
}
