using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CalWater.Web.Tests.Resources;

/// <summary>The resource files and the pages that read them, as they are in the source folder; nothing here is kept by hand.</summary>
internal static partial class TextFiles
{
    private static readonly string Web = Path.Combine(FindRoot(), "src", "Web");

    /// <summary>The features that have text: <c>Shared</c>, <c>SignUp</c>, <c>Accounts.Bills</c>.</summary>
    public static IReadOnlyList<string> Features { get; } =
        [.. Directory.GetFiles(Path.Combine(Web, "Resources"), "*.resx").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => !name.EndsWith(".es", StringComparison.Ordinal))];

    public static IReadOnlyDictionary<string, string> English(string feature) => Read($"{feature}.resx");

    public static IReadOnlyDictionary<string, string> Spanish(string feature) => Read($"{feature}.es.resx");

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

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Web, "Resources", file)).Root!.Elements("data").ToDictionary(text => (string)text.Attribute("name")!, text => text.Element("value")!.Value);

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
