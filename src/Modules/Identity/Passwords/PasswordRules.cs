using System.Text;
using Microsoft.Extensions.Options;

namespace CalWater.Identity.Passwords;

/// <summary>Holds a new password against all rules at once (F7).</summary>
public sealed class PasswordRules(IOptions<PasswordOptions> options)
{
    public const int MaximumLength = 128;

    public int MinimumLength => options.Value.MinimumLength;

    /// <summary>The rules in force that can be told in advance, in the order pages list them.</summary>
    public IReadOnlyList<PasswordRule> InForce => options.Value.Composition
        ? [PasswordRule.LongEnough, .. Composition, PasswordRule.NotCommon]
        : [PasswordRule.LongEnough, PasswordRule.NotCommon];

    private static IReadOnlyList<PasswordRule> Composition { get; } =
        [PasswordRule.UpperCaseLetter, PasswordRule.LowerCaseLetter, PasswordRule.Digit, PasswordRule.SpecialCharacter];

    /// <summary>Every rule the password breaks; none when it may be used.</summary>
    /// <param name="password">As typed; any Unicode.</param>
    /// <param name="own">What the customer is known by: e-mail address, account number.</param>
    public IReadOnlyList<PasswordRule> Broken(string password, params IReadOnlyList<string> own)
    {
        var text = PasswordText.Normalise(password);
        var runes = text.EnumerateRunes().ToList();
        return [.. Enum.GetValues<PasswordRule>().Where(InForceOrAlways).Where(rule => !Keeps(rule, text, runes, own))];
    }

    private bool InForceOrAlways(PasswordRule rule) => options.Value.Composition || !Composition.Contains(rule);

    private bool Keeps(PasswordRule rule, string password, List<Rune> runes, IReadOnlyList<string> own) => rule switch
    {
        PasswordRule.LongEnough => runes.Count >= MinimumLength,
        PasswordRule.NotTooLong => runes.Count <= MaximumLength,
        PasswordRule.UpperCaseLetter => runes.Any(Rune.IsUpper),
        PasswordRule.LowerCaseLetter => runes.Any(Rune.IsLower),
        PasswordRule.Digit => runes.Any(Rune.IsDigit),
        PasswordRule.SpecialCharacter => runes.Any(rune => !Rune.IsLetterOrDigit(rune)),
        PasswordRule.NotCommon => !CommonPasswords.Contains(password),
        _ => !own.Any(known => Same(password, known))
    };

    /// <summary>The same but for case and the separators people put into numbers.</summary>
    private static bool Same(string password, string known) =>
        Bare(password).Equals(Bare(known), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string text) => string.Concat(text.Where(c => c is not (' ' or '-')));
}
