using System.Globalization;
using System.Net.Mail;
using System.Text;
using System.Text.Json.Serialization;

namespace CalWater;

/// <summary>
/// An e-mail address in the one form it is compared, kept and written to: lower case, the domain in ASCII.
/// Look-alikes cannot pass for one another, because what is left of the @ is ASCII and other alphabets in a domain
/// show as <c>xn--</c>.
/// </summary>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct EmailAddress
{
    private const int MaxLength = 254;
    private const int MaxLocalLength = 64;
    private static readonly IdnMapping Domains = new() { UseStd3AsciiRules = true };
    private readonly string? text;

    private EmailAddress(string text) => this.text = text;

    /// <summary>Reads an address as people type it; spaces around it and full-width letters are forgiven.</summary>
    public static bool TryParse(string? typed, out EmailAddress address)
    {
        address = Fold(typed) is { } text && text.Length <= MaxLength && MailAddress.TryCreate(text, out _) ? new(text) : default;
        return address != default;
    }

    /// <exception cref="FormatException">The text is not an e-mail address.</exception>
    public static EmailAddress Parse(string text) =>
        TryParse(text, out var address) ? address : throw new FormatException("This is not an e-mail address.");

    public override string ToString() => text ?? "";

    private static string? Fold(string? typed)
    {
        if (typed is null || typed.Length > MaxLength) return null;
        try
        {
            var parts = typed.Trim().Normalize(NormalizationForm.FormKC).Split('@');
            return parts.Length == 2 && IsLocal(parts[0]) && parts[1].Contains('.', StringComparison.Ordinal)
                ? $"{parts[0]}@{Domains.GetAscii(parts[1])}".ToLowerInvariant()
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsLocal(string local) =>
        local.Length is > 0 and <= MaxLocalLength
        && local.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+/=?^_`{|}~.-".Contains(c, StringComparison.Ordinal));

    public sealed class JsonConverter() : TextJsonConverter<EmailAddress>(Parse);
}
