using System.Text.RegularExpressions;

namespace CalWater.Architecture.Tests;

/// <summary>What can be seen in the source files themselves.</summary>
public sealed partial class SourceTests
{
    private static readonly string Root = FindRoot();

    private static readonly string[] Folders = ["src", "tests", "bench"];

    private static IEnumerable<string> Sources => Folders
        .Select(folder => Path.Combine(Root, folder)).Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories))
        .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal))
        .Where(file => !BuildOutput().IsMatch(file));

    [Fact]
    public void No_source_file_is_over_300_lines() =>
        Assert.DoesNotContain(Sources, file => Lines(file) > 300);

    [Fact]
    public void Nine_of_ten_source_files_are_within_120_lines()
    {
        var lengths = Sources.Select(Lines).Order().ToList();
        Assert.InRange(lengths[(int)(lengths.Count * 0.9)], 1, 120);
    }

    [Fact]
    public void A_grain_is_a_thin_shell_of_at_most_90_lines() =>
        Assert.DoesNotContain(Sources, file => Path.GetFileName(file).EndsWith("Grain.cs", StringComparison.Ordinal)
            && file.Contains(Path.Combine("Grains", "Runtime"), StringComparison.Ordinal) && Lines(file) > 90);

    [Fact]
    public void Nothing_is_left_for_later_or_folded_away() =>
        Assert.DoesNotContain(Sources, file => !file.EndsWith("SourceTests.cs", StringComparison.Ordinal) && Leftovers().IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Every_page_and_picture_that_the_documents_link_to_is_there()
    {
        var links = from page in Documents
                    from Match link in LinkToFile().Matches(File.ReadAllText(page))
                    select Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value));
        Assert.DoesNotContain(links, file => !Path.Exists(file));
    }

    private static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories));

    private static int Lines(string file) => File.ReadAllLines(file).Length;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CalWater.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"[\\/](bin|obj|node_modules)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"\]\((?!https?:|mailto:|#)([^)#\s]+)")]
    private static partial Regex LinkToFile();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|#region")]
    private static partial Regex Leftovers();
}
