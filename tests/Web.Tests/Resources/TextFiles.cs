using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CalWater.Web.Tests.Resources;

/// <summary>The resource files and the pages that read them, as they are in the source folder; nothing here is kept by hand.</summary>
internal static partial class TextFiles
{
    private static readonly string Web = Path.Combine(FindRoot(), "src", "Web");

    /// <summary>The features that have text: <c>Shared</c>, <c>SignUp</c>, <c>Accounts.Bills</c>.</summary>
    public static IReadOnlyList<string> Features { get; } =
        [.. Directory.GetFiles(Path.Combine(Web, "Resources"), "*.resx").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !Translations.Any(language => name.EndsWith($".{language.Tag()}", StringComparison.Ordinal)))];

    /// <summary>All languages but the one every text is first written in.</summary>
    public static IEnumerable<Language> Translations => Languages.All.Except([Language.English]);

    /// <summary>
    /// What a language promises. One that mails and PDF files are written in leaves out nothing; of the others it is the
    /// features that they have a file of, with all that pages of those read besides.
    /// </summary>
    public static IEnumerable<string> Promised(Language language) => language.Written() == language
        ? Features
        : Features.Where(feature => File.Exists(FileOf(language, feature))).SelectMany(WithThoseAbove).Intersect(Features);

    public static IReadOnlyDictionary<string, string> English(string feature) => In(Language.English, feature);

    public static IReadOnlyDictionary<string, string> In(Language language, string feature) =>
        XDocument.Load(FileOf(language, feature)).Root!.Elements("data").ToDictionary(text => (string)text.Attribute("name")!, text => text.Element("value")!.Value);

    /// <summary>Each key a source file of the pages names, with the features it may be found in. A part computed at run time is <c>*</c>.</summary>
    public static IEnumerable<(string File, string Key, string[] Features)> Uses() =>
        from file in Directory.EnumerateFiles(Path.Combine(Web, "Pages"), "*.cs*", SearchOption.AllDirectories)
        from Match use in KeyUse().Matches(File.ReadAllText(file))
        select (Path.GetRelativePath(Web, file), Computed().Replace(use.Groups["key"].Value, "*"), FeaturesOf(file));

    public static bool Knows(string feature, string key) => Features.Contains(feature) && English(feature).Keys.Any(known => Fits(key, known));

    /// <summary>Whether a key with computed parts can be this one.</summary>
    private static bool Fits(string key, string known) =>
        Regex.IsMatch(known, $"^{Regex.Escape(key).Replace(@"\*", ".+", StringComparison.Ordinal)}$");

    private static string[] FeaturesOf(string file)
    {
        var folders = Path.GetRelativePath(Path.Combine(Web, "Pages"), Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar);
        return [.. Enumerable.Range(1, folders.Length).Reverse().Select(depth => string.Join('.', folders[..depth])), "Shared"];
    }

    private static string FileOf(Language language, string feature) =>
        Path.Combine(Web, "Resources", language == Language.English ? $"{feature}.resx" : $"{feature}.{language.Tag()}.resx");

    /// <summary><c>Accounts.Bills</c>, <c>Accounts</c>, <c>Shared</c>.</summary>
    private static IEnumerable<string> WithThoseAbove(string feature)
    {
        var folders = feature.Split('.');
        return Enumerable.Range(1, folders.Length).Select(depth => string.Join('.', folders[..depth])).Append("Shared");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CalWater.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex("""(?:\b[Tt]ext(?:\.Html)?(?:\[|\()|ErrorMessage = )\$?"(?<key>[^"]+)["]""")]
    private static partial Regex KeyUse();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Computed();
}
