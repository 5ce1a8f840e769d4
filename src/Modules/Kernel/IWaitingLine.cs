namespace CalWater;

/// <summary>Work that is written down and waits to be done: its length and age show whether it gets done.</summary>
public interface IWaitingLine
{
    /// <summary>As metrics call it.</summary>
    string Name { get; }

    Task<LineLength> LookAsync(CancellationToken cancellation = default);
}

/// <param name="Count">How much waits.</param>
/// <param name="Oldest">Since when the oldest does; null when nothing waits.</param>
public readonly record struct LineLength(int Count, DateTimeOffset? Oldest);
