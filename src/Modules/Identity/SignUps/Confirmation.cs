using System.Text.Json.Serialization;

namespace CalWater.Identity.SignUps;

/// <summary>A mailed link and code, of which only hashes are kept; whichever comes back first confirms the address.</summary>
public sealed record Confirmation(string LinkHash, string CodeHash, DateTimeOffset Until, int WrongCodes)
{
    /// <summary>Six digits are safe for so long and so many tries.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(10);

    private const int MostWrongCodes = 5;

    public static Confirmation Of(MailedSecrets mailed, DateTimeOffset now) =>
        new(Secret.Hash(mailed.Link), Secret.Hash(mailed.Code), now + ValidFor, 0);

    [JsonIgnore]
    public int TriesLeft => MostWrongCodes - WrongCodes;

    /// <summary>Whether the code may still be tried.</summary>
    public bool TakesCodes(DateTimeOffset now) => now < Until && TriesLeft > 0;

    public bool IsCode(string code) => Secret.Matches(code, CodeHash);

    public bool IsLink(string link, DateTimeOffset now) => now < Until && Secret.Matches(link, LinkHash);

    public Confirmation WrongCode() => this with { WrongCodes = WrongCodes + 1 };
}
