using CalWater.Identity.SignUps;

namespace CalWater.Identity.Recoveries;

/// <summary>A mailed link and code, of which only hashes are kept.</summary>
/// <param name="TicketHash">Of what was given for the right code; a code is taken once.</param>
public sealed record RecoveryProof(string LinkHash, string CodeHash, DateTimeOffset SentAt, int WrongCodes, string? TicketHash)
{
    public static readonly TimeSpan LinkValidFor = TimeSpan.FromMinutes(30);

    /// <summary>Six digits are safe for so long and so many tries.</summary>
    public static readonly TimeSpan CodeValidFor = TimeSpan.FromMinutes(10);
    private const int MostWrongCodes = 5;

    public static RecoveryProof Of(MailedSecrets mailed, DateTimeOffset now) =>
        new(Secret.Hash(mailed.Link), Secret.Hash(mailed.Code), now, 0, null);

    public bool TakesCodes(DateTimeOffset now) => now < SentAt + CodeValidFor && TriesLeft > 0 && TicketHash is null;

    public bool IsCode(string code) => Secret.Matches(code, CodeHash);

    public bool IsSecret(string secret) =>
        Secret.Matches(secret, LinkHash) || (TicketHash is not null && Secret.Matches(secret, TicketHash));

    public bool IsOver(DateTimeOffset now) => now >= SentAt + LinkValidFor;

    public RecoveryProof WrongCode() => this with { WrongCodes = WrongCodes + 1 };

    internal int TriesLeft => MostWrongCodes - WrongCodes;
}
