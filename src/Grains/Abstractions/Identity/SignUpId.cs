using Orleans;

namespace CalWater.Grains.Identity;

/// <summary>The id of a sign-up in progress, random; the browser keeps it, and the confirmation link begins with it.</summary>
[GenerateSerializer, Alias("sign-up-id")]
public readonly record struct SignUpId([property: Id(0)] string Value)
{
    public const int Length = 26;

    public static SignUpId New() => new(RandomId.New(Length));

    /// <summary>Reads an id that came back from a browser; anything that this program cannot have made is refused.</summary>
    public static bool TryParse(string? text, out SignUpId id)
    {
        id = new(text ?? "");
        return RandomId.IsOne(text, Length);
    }

    public override string ToString() => Value;
}
