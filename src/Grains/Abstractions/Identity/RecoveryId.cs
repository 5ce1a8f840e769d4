using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>The id of a recovery, random; the browser keeps it, and the mailed link begins with it. It tells nothing of a login.</summary>
[GenerateSerializer, Alias("recovery-id")]
public readonly record struct RecoveryId([property: Id(0)] string Value)
{
    public const int Length = 26;

    public static RecoveryId New() => new(RandomId.New(Length));

    /// <summary>Reads an id that came back from a browser; anything that this program cannot have made is refused.</summary>
    public static bool TryParse(string? text, out RecoveryId id)
    {
        id = new(text ?? "");
        return RandomId.IsOne(text, Length);
    }

    public override string ToString() => Value;
}
