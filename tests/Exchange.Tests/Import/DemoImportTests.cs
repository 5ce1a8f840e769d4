using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Exchange.Tests.Demo;

namespace CalWater.Exchange.Tests.Import;

[Collection(nameof(DemoTown))]
public sealed class DemoImportTests(DemoTown town)
{
    [Fact]
    public async Task A_demo_town_is_taken_whole_and_every_balance_is_what_its_files_say()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var summary = await desk.TakeAsync(town.Folder);
        Assert.Equal((town.Accounts.Count, town.Bills.Count), (summary.Rows["accounts.csv"], summary.Rows["bills.csv"]));
        var balances = await desk.Get<ILedger>().BalancesAsync([.. town.Accounts.Select(account => account.AccountNumber)]);
        Assert.All(town.Accounts, account => Assert.Equal(Expected(account.AccountNumber), balances[account.AccountNumber]));
        Assert.Equal(0, summary.Postings!.PerCis);
    }

    [Fact]
    public async Task Everything_a_demo_town_sends_is_kept_and_nothing_stays_unseen()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var rows = (await desk.TakeAsync(town.Folder)).Rows;
        Assert.Equal(rows["reads.csv"], await desk.CountAsync("billing_reads"));
        Assert.Equal(rows["payments.csv"], await desk.CountAsync("billing_cis_payments"));
        Assert.Equal(rows["adjustments.csv"], await desk.CountAsync("billing_cis_adjustments"));
        Assert.Equal(rows["legacy_users.csv"], await desk.CountAsync("identity_legacy_users"));
        Assert.Equal(rows["bills.csv"], await desk.CountAsync("billing_bills where batch = (select batch from billing_published)"));
        Assert.Equal(0, await desk.CountAsync("accounts_service_accounts where batch > (select batch from accounts_published)"));
    }

    [Fact]
    public async Task A_demo_bill_has_its_lines_reads_and_thirteen_months()
    {
        await using var desk = await ImportDesk.OpenAsync();
        await desk.TakeAsync(town.Folder);
        var newest = town.Stories.Select(bills => bills[^1]).First(bill => town.BillsOf(bill.AccountNumber).Count == 13);
        var bill = (await desk.Get<IBills>().CurrentAsync(newest.AccountNumber))!;
        Assert.Equal((newest.BillNumber, 13), (bill.Number.Value, bill.Usage.Count));
        Assert.Equal(bill.CurrentCharges, bill.Lines.Sum(line => line.Amount));
        Assert.Equal((bill.UsageCcf, bill.UsageCcf), (bill.Reads.Sum(read => read.UsageCcf), bill.Usage[^1].Ccf));
    }

    private Money Expected(AccountNumber account)
    {
        var last = town.BillsOf(account)[^1];
        var adjusted = town.Adjustments.Where(each => each.AccountNumber == account && each.PostedOn >= last.IssuedOn).Sum(each => each.Amount);
        var paid = town.PaymentsOf(account).Where(each => each.PaidOn >= last.IssuedOn).Sum(each => each.Amount);
        return last.TotalDue + adjusted - paid;
    }
}
