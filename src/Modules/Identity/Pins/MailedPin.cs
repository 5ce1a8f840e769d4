namespace CalWater.Identity.Pins;

/// <summary>
/// The PIN of a letter to an account's mailing address: twelve letters and digits, 60 random bits, because a letter needs
/// weeks and people type it.
/// </summary>
public static class MailedPin
{
    private const int Length = 12, Group = 4;

    /// <summary>Long enough for a letter, a holiday and a call.</summary>
    public static readonly TimeSpan ValidFor = TimeSpan.FromDays(30);

    /// <summary>How soon another letter may be asked for.</summary>
    public static readonly TimeSpan OneLetterIn = TimeSpan.FromDays(7);
    public const int MostWrongTries = 5;

    public static string New() => RandomId.New(Length);

    /// <summary><c>abcd-efgh-jkmn</c></summary>
    public static string InGroups(string pin) => string.Join('-', pin.Chunk(Group).Select(group => new string(group)));

    /// <summary>A PIN as typed, however it was grouped; null when it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var pin = string.Concat((typed ?? "").Where(c => c is not ('-' or ' '))).ToLowerInvariant();
        return RandomId.IsOne(pin, Length) ? pin : null;
    }

    internal static string Hash(AccountNumber account, string pin) => Secret.Hash($"{account} {pin}");
}
