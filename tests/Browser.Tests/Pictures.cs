using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CalWater.Browser.Tests;

/// <summary>Where the pictures of pages are kept.</summary>
internal static partial class Pictures
{
    /// <summary>Drawing whole pages takes as long as all else of a walk, so that they are drawn for somebody who looks at them.</summary>
    public static bool AreWanted => Environment.GetEnvironmentVariable("CALWATER_PICTURES") == "1";

    public static string Folder => Path.Combine(Environment.GetEnvironmentVariable("CALWATER_ARTIFACTS") ?? Path.Combine(AppContext.BaseDirectory, "artifacts"), "screenshots");

    /// <summary>The files that docs/gallery.md shows: the folder and the name of a picture.</summary>
    public static IReadOnlySet<string> OfGallery { get; } = ReadGallery();

    private static HashSet<string> ReadGallery([CallerFilePath] string here = "")
    {
        var page = Path.Combine(Path.GetDirectoryName(here)!, "../../docs/gallery.md");
        return [.. Shown().Matches(File.ReadAllText(page)).Select(file => file.Groups[1].Value)];
    }

    [GeneratedRegex(@"\(gallery/([^)]+)\)")]
    private static partial Regex Shown();
}
