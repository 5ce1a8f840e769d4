using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Tests.Files;

/// <summary>The page that tells a billing system's people which columns there are, against the program.</summary>
public sealed class ExchangeFilesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Root(), "docs", "exchange-files.md"));

    public static TheoryData<string> Names => [.. Files.Select(file => file.Name)];

    private static IEnumerable<ExchangeFile> Files => [ManifestRow.File, .. ExchangeFiles.Inbound, .. ExchangeFiles.Outbound];

    [Theory, MemberData(nameof(Names))]
    public void The_page_has_each_column_with_what_it_holds(string name)
    {
        var told = Page.Split($"### {name}\n")[1].Split("\n#")[0].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        Assert.Equal(Files.Single(file => file.Name == name).Columns.Select(Row), told.Select(line => string.Join('|', line.Split('|')[..4]) + "|"));
    }

    private static string Row(ExchangeColumn column) => $"| `{column.Name}` | {Must(column)} | {Holds(column)} |";

    private static string Must(ExchangeColumn column) =>
        column.IsKey ? "key" : column.IsTotal ? "yes, total" : !column.IsRequired ? "no" : column.NeedsValue ? "yes" : "may be empty";

    private static string Holds(ExchangeColumn column) => column.Type switch
    {
        ColumnType.Choice => string.Join(", ", column.Choices.Select(choice => $"`{choice}`")),
        ColumnType.Account => "account number",
        ColumnType.ZipCode => "ZIP code",
        ColumnType.Dollars => "dollars",
        ColumnType.FourDecimals => "rate",
        ColumnType.Whole => "whole number",
        var type => type.ToString().ToLowerInvariant()
    };

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CalWater.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
