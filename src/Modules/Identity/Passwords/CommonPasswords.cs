using System.Collections.Frozen;

namespace CalWater.Identity.Passwords;

/// <summary>The passwords that are guessed first: 15,000 of the most used in known breaches, and words of this utility.</summary>
internal static class CommonPasswords
{
    /// <summary>A common word with at most this many characters around it is as easy to guess.</summary>
    private const int AroundAtMost = 5;

    private const string Disguised = "@4831!05$7";
    private const string Meant = "aabeiiosst";

    private static readonly FrozenSet<string> Words = Read();

    public static bool Contains(string password)
    {
        var text = password.ToLowerInvariant();
        return IsWord(text) || IsWord(Trim(text, char.IsLetterOrDigit)) || IsDecoratedWord(text);
    }

    private static bool IsDecoratedWord(string text)
    {
        var core = Trim(text, char.IsLetter);
        return text.Length - core.Length <= AroundAtMost && IsWord(core);
    }

    private static bool IsWord(string text) => Words.Contains(text) || Words.Contains(Undisguise(text));

    private static string Trim(string text, Func<char, bool> keeps)
    {
        var kept = text.SkipWhile(c => !keeps(c)).Reverse().SkipWhile(c => !keeps(c)).Reverse();
        return string.Concat(kept);
    }

    private static string Undisguise(string text) => string.Concat(text.Select(c =>
        Disguised.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Meant[at] : c));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        var words = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return words.Concat(["calwater", "water", "agua", "factura", "waterbill", "contraseña"]).ToFrozenSet(StringComparer.Ordinal);
    }
}
