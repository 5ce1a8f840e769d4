namespace Orleans.Runtime;

/// <summary>A grain's type name and key; printed as <c>type/key</c>.</summary>
public readonly struct GrainId : IEquatable<GrainId>
{
    private GrainId(string type, string key) => (TypeName, KeyText) = (type, key);

    internal string TypeName { get; }

    internal string KeyText { get; }

    public static GrainId Create(string type, string key) => new(type, key);

    public bool Equals(GrainId other) => TypeName == other.TypeName && KeyText == other.KeyText;

    public override bool Equals(object? obj) => obj is GrainId other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(TypeName, KeyText);

    public static bool operator ==(GrainId left, GrainId right) => left.Equals(right);

    public static bool operator !=(GrainId left, GrainId right) => !left.Equals(right);

    public override string ToString() => $"{TypeName}/{KeyText}";
}
