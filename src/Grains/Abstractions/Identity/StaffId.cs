using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>The id of a member of staff, random. Whoever is removed and invited again gets a new one.</summary>
[GenerateSerializer, Alias("staff-id")]
public readonly record struct StaffId([property: Id(0)] string Value)
{
    public const int Length = 20;

    public static StaffId New() => new(RandomId.New(Length));

    /// <summary>Reads an id that came back from a browser; anything that this program cannot have made is refused.</summary>
    public static bool TryParse(string? text, out StaffId id)
    {
        id = new(text ?? "");
        return RandomId.IsOne(text, Length);
    }

    public override string ToString() => Value;
}
