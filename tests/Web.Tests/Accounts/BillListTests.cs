using System.Net;
using System.Text;
using CalWater.Billing.Bills;
using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Web.Tests.Accounts;

/// <summary>View bills with e-billing: searched by date, taken as PDFs or as a table.</summary>
[Collection(TownTests.Name)]
public sealed class BillListTests(Town town)
{
    private static readonly CastMember Rosa = DemoCast.SpanishHousehold;

    [Fact]
    public async Task F18_bills_are_found_by_year_and_by_days()
    {
        var (page, bills) = await ListAsync();
        var year = bills[^1].IssuedOn.Year;
        var found = await page.FollowAsync($"{year}");
        Assert.Equal(bills.Count(bill => bill.IssuedOn.Year == year), Rows(found));
        var (from, to) = (bills[4].IssuedOn, bills[2].IssuedOn);
        found = await found.Fill("From", $"{from:yyyy-MM-dd}").Fill("To", $"{to:yyyy-MM-dd}").PressAsync("Show");
        Assert.Equal((3, $"{from:yyyy-MM-dd}"), (Rows(found), found.ValueOf("From")));
        Assert.Equal(bills.Count, Rows(await found.FollowAsync("All")));
    }

    [Fact]
    public async Task Days_without_a_bill_and_days_the_wrong_way_round_say_so()
    {
        var (page, _) = await ListAsync();
        Assert.Contains("No bill was issued on those days", (await page.Fill("From", "1999-01-01").Fill("To", "1999-12-31").PressAsync("Show")).Text, StringComparison.Ordinal);
        Assert.Contains("“From” is after “To”", (await page.Fill("From", "2026-02-01").Fill("To", "2026-01-01").PressAsync("Show")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ticked_bills_come_in_one_zip_and_with_none_ticked_all_of_the_list()
    {
        var (page, bills) = await ListAsync();
        var rosa = await town.SignedInAsync(Rosa);
        var chosen = await rosa.ZipAsync(await town.PathOfAsync(Rosa, $"/bills/zip?bill={bills[1].Number}&bill={bills[3].Number}"));
        Assert.Equal(new[] { bills[3], bills[1] }.Select(NameOf), chosen.Keys);
        Assert.All(chosen.Values, pdf => Assert.Equal("%PDF", Encoding.ASCII.GetString(pdf, 0, 4)));
        Assert.Equal(chosen[NameOf(bills[1])], await rosa.Http.GetByteArrayAsync(await town.PathOfAsync(Rosa, $"/bills/{bills[1].Number}/pdf")));
        var all = await rosa.ZipAsync(await town.PathOfAsync(Rosa, $"/bills/zip?from={bills[2].IssuedOn:yyyy-MM-dd}"));
        Assert.Equal(bills.Take(3).Reverse().Select(NameOf), all.Keys);
        Assert.True(page.HasButton("Download PDFs (ZIP)"));
    }

    [Fact]
    public async Task The_csv_has_every_charge_in_the_language_of_the_page()
    {
        var (_, bills) = await ListAsync();
        var rosa = await town.SignedInAsync(Rosa);
        var rows = await rosa.CsvAsync(await town.PathOfAsync(Rosa, "/bills/csv"));
        Assert.All(bills, bill => Assert.Equal(bill.CurrentCharges.ToPlainString(),
            rows.Where(row => row["Bill number"] == bill.Number.Value).Sum(row => decimal.Parse(row["Amount"], Language.English.Culture())).ToString("0.00", Language.English.Culture())));
        town.Read(rosa, Language.Spanish);
        var spanish = await rosa.CsvAsync(await town.PathOfAsync(Rosa, "/bills/csv"));
        town.Read(rosa, Language.English);
        Assert.Contains(spanish, row => row["Cargo"].StartsWith("Impuesto municipal de muestra", StringComparison.Ordinal) && row["Tipo de cargo"] == "Impuesto");
    }

    [Fact]
    public async Task F18_without_e_billing_the_files_hold_the_current_bill_only()
    {
        var marcus = await town.SignedInAsync(DemoCast.Overdue);
        var bills = await town.BillsOfAsync(DemoCast.Overdue);
        Assert.Equal([NameOf(bills[0])], (await marcus.ZipAsync(await town.PathOfAsync(DemoCast.Overdue, $"/bills/zip?bill={bills[0].Number}&bill={bills[1].Number}"))).Keys);
        Assert.Equal([bills[0].Number.Value], (await marcus.CsvAsync(await town.PathOfAsync(DemoCast.Overdue, "/bills/csv"))).Select(row => row["Bill number"]).Distinct());
    }

    [Fact]
    public async Task Another_accounts_bill_is_in_no_zip()
    {
        var rosa = await town.SignedInAsync(Rosa);
        await ListAsync();
        var foreign = (await town.BillsOfAsync(DemoCast.Household))[0].Number;
        Assert.Empty(await rosa.ZipAsync(await town.PathOfAsync(Rosa, $"/bills/zip?bill={foreign}")));
        using var answer = await rosa.Http.GetAsync(await town.PathOfAsync(DemoCast.Household, "/bills/zip"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string NameOf(BillSummary bill) => $"calwater-bill-{bill.Number}.pdf";

    private static int Rows(Page page) => page.Document.QuerySelectorAll(".bill-table tbody tr").Length;

    private async Task<(Page Page, IReadOnlyList<BillSummary> Bills)> ListAsync() => (await town.EBillingAsync(Rosa), await town.BillsOfAsync(Rosa));
}
