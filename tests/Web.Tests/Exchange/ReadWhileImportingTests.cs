using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CalWater.Billing.Rates;
using CalWater.Exchange.Demo;
using CalWater.Exchange.Import;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Exchange;

/// <summary>A customer reads and writes pages while a night's batch comes in, with a payment and a new bill of theirs among hundreds.</summary>
public sealed partial class ReadWhileImportingTests : IAsyncLifetime
{
    private static readonly CastMember Daniel = DemoCast.Household;
    private readonly TestPortal portal = new();
    private readonly TestFolder folder = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await new DemoUtility(TariffBook.Standard).WriteAsync(folder.Path, new() { Accounts = 390, Until = TimeProvider.System.PacificToday() });
        AppendBillAndPayment(folder.Path, TimeProvider.System.PacificToday());
    }

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Every_page_answers_and_shows_the_balance_before_or_after_never_one_in_between()
    {
        using var visitor = portal.NewVisitor();
        var path = (await portal.SignUpAndInAsync(visitor, Daniel, "daniel@example.com")).Path;
        var import = Task.Run(() => portal.Services.GetRequiredService<Importer>().RunAsync(folder.Path, new()));
        HashSet<string> seen = [];
        do seen.Add(await BalanceAsync(visitor, path));
        while (!import.IsCompleted);
        var outcome = await import;
        Assert.True(outcome is ImportOutcome.Imported, ImportWords.Headline(outcome));
        seen.Add(await BalanceAsync(visitor, path));
        Assert.Equal(["$50.00", "$83.00"], seen.Order(StringComparer.Ordinal));
    }

    private static async Task<string> BalanceAsync(Visitor visitor, string path)
    {
        var page = await visitor.GoToAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return Dollars().Match(page.Document.QuerySelector("section.due")!.TextContent).Value;
    }

    /// <summary>The last bill is paid and a new one of 50.00 issued; the manifest tells what is there then, and no hashes.</summary>
    private static void AppendBillAndPayment(string folder, DateOnly today)
    {
        var day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Append("bills.csv", $"NIGHT-1,{Daniel.Account},{day},{day},{day},{day},50.00,83.00,83.00,50.00,,,", 50);
        Append("bill_lines.csv", "NIGHT-1,1,service,Service charge,50.00,,,,,,,,", 50);
        Append("payments.csv", $"NIGHT-P,{Daniel.Account},{day},83.00,mail", 83);

        void Append(string file, string row, decimal amount)
        {
            File.AppendAllText(Path.Combine(folder, file), row + "\r\n");
            var manifest = Path.Combine(folder, "manifest.csv");
            File.WriteAllLines(manifest, File.ReadLines(manifest).Select(line => line.Split(',')).ToList().Select(told => string.Join(',', told[2] == file
                ? [told[0], told[1], told[2], $"{int.Parse(told[3], CultureInfo.InvariantCulture) + 1}", (decimal.Parse(told[4], CultureInfo.InvariantCulture) + amount).ToString("F2", CultureInfo.InvariantCulture), ""]
                : told)));
        }
    }

    [GeneratedRegex(@"-?\$[\d,.]*\d")]
    private static partial Regex Dollars();
}
