using System.Globalization;
using System.Text.RegularExpressions;
using CalWater.Web.Hosting.Settings;

namespace CalWater.Web.Tests.Operations;

/// <summary>The operator's table of settings against the options classes.</summary>
public sealed partial class SettingsTests
{
    private static readonly string[] Rows = [.. File.ReadLines(Path.Combine(Root(), "docs", "operations.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

    [Fact]
    public void Every_setting_there_is_has_a_row_with_what_holds_without_it() =>
        Assert.Equal([], KnownSettings.All.Where(setting => !Rows.Any(row => Row().Match(row) is { Success: true } match
            && match.Groups[1].Value == setting.Variable && (match.Groups[2].Value == Default(setting) || Default(setting).Length == 0 && match.Groups[2].Value is "none" or "must be set")))
            .Select(setting => $"{setting.Variable}: {Default(setting)}"));

    [Fact]
    public void Every_row_is_about_a_setting_there_is() =>
        Assert.Equal([], Rows.Select(row => Row().Match(row).Groups[1].Value).Where(name => name.Contains("__", StringComparison.Ordinal) && !name.StartsWith("Logging", StringComparison.Ordinal))
            .Except(KnownSettings.All.Select(setting => setting.Variable)));

    private static string Default(KnownSetting setting) => setting.Default switch
    {
        null => "",
        bool on => on ? "`true`" : "`false`",
        string { Length: 0 } => "",
        IFormattable value => $"`{value.ToString(null, CultureInfo.InvariantCulture)}`",
        var value => $"`{value}`"
    };

    internal static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CalWater.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"^\| `([^`]+)`[^|]*\| ([^|]+?) \|")]
    private static partial Regex Row();
}
