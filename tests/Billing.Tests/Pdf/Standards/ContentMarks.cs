using System.Text.RegularExpressions;

namespace CalWater.Billing.Tests.Pdf.Standards;

/// <summary>Reads a page's content as far as it says what is marked as what.</summary>
internal sealed partial class ContentMarks
{
    private readonly Stack<string> open = [];

    public ContentMarks(string content)
    {
        foreach (var line in Strings().Replace(content, "()").Split('\n')) Read(line);
    }

    /// <summary>The numbers of marked content in the order of drawing.</summary>
    public List<int> Numbers { get; } = [];

    /// <summary>What is drawn outside of all marks, or marked within a mark that is not its own.</summary>
    public List<string> Faults { get; } = [];

    public bool AllClosed => open.Count == 0;

    private void Read(string line)
    {
        if (line.EndsWith("BDC", StringComparison.Ordinal) || line.EndsWith("BMC", StringComparison.Ordinal)) Begin(line);
        else if (line == "EMC" && !open.TryPop(out _)) Faults.Add("EMC without a beginning");
        else if (Paints().IsMatch(line) && open.Count == 0) Faults.Add($"unmarked: {line}");
    }

    private void Begin(string line)
    {
        if (open.Count > 0) Faults.Add($"{line} within {open.Peek()}");
        open.Push(line);
        if (Number().Match(line) is { Success: true } number) Numbers.Add(int.Parse(number.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\((?:\\.|[^\\()])*\)|<[0-9A-F]+>", RegexOptions.Singleline)]
    private static partial Regex Strings();

    [GeneratedRegex(@"/MCID (\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"(^| )(Tj|f|S|Do)( |$)")]
    private static partial Regex Paints();
}
