using System.Text;
using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Exchange.Import;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Import;

public sealed class ImporterTests
{
    [Fact]
    public async Task A_good_folder_is_in_and_everything_can_be_read()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).WriteAsync();
        var summary = await desk.TakeAsync(cis.Path);
        Assert.Equal(("B1", 2, 1, 2), (summary.Batch, summary.Rows["accounts.csv"], summary.Rows["bills.csv"], summary.Rows["bill_lines.csv"]));
        Assert.Equal("Ana Reyes", (await desk.Get<IAccountDirectory>().FindAsync(Household))!.CustomerName);
        Assert.Equal("8 a 5", (await desk.Get<ICustomerCenters>().FindAsync("BG"))!.HoursEs);
        Assert.Equal(new Money(8300), (await desk.Get<IBills>().CurrentAsync(Household))!.TotalDue);
        Assert.Equal(new Money(8300), (await desk.Get<IAccountBalances>().FindAsync(Household)).AmountDue);
    }

    [Theory]
    [InlineData("en", Language.English)]
    [InlineData("zh-Hant", Language.Chinese)]
    [InlineData("", null)]
    public async Task The_language_of_an_account_is_told_by_its_tag_or_left_open(string tag, Language? language)
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().WriteAsync();
        cis.Rewrite("accounts.csv", bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(",es,", $",{tag},", StringComparison.Ordinal)));
        await desk.TakeAsync(cis.Path);
        Assert.Equal(language, (await desk.Get<IAccountDirectory>().FindAsync(Household))!.Language);
    }

    [Fact]
    public async Task The_same_batch_again_changes_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).Pay(Household, new(2026, 11, 3), 8300, "P1").WriteAsync();
        await desk.TakeAsync(cis.Path);
        Assert.Equal(new ImportOutcome.AlreadyImported("B1", desk.Clock.GetUtcNow()), await desk.ImportAsync(cis.Path));
        Assert.Equal(2, await desk.CountAsync("billing_ledger_entries"));
    }

    [Fact]
    public async Task The_same_rows_in_a_newer_batch_change_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).Pay(Household, new(2026, 11, 3), 8300, "P1").WriteAsync();
        await desk.TakeAsync(cis.Path);
        var id = (await desk.Get<IAccountDirectory>().FindAsync(Household))!.Id;
        (cis.Batch, cis.CreatedAt) = ("B2", cis.CreatedAt.AddDays(1));
        Assert.Equal(0, (await desk.TakeAsync((await cis.WriteAsync()).Path)).Postings!.PerCis);
        Assert.Equal((2, 2), (await desk.CountAsync("billing_ledger_entries"), await desk.CountAsync("billing_bill_lines")));
        Assert.Equal(id, (await desk.Get<IAccountDirectory>().FindAsync(Household))!.Id);
    }

    [Fact]
    public async Task An_older_batch_is_refused_unless_it_is_replayed()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var newer = await new CisFolder().WriteAsync();
        using var older = await new CisFolder { Batch = "B0", CreatedAt = newer.CreatedAt.AddDays(-1) }.Bill(Household, 9, 5000).WriteAsync();
        await desk.TakeAsync(newer.Path);
        Assert.Equal(new ImportOutcome.OlderThanLast("B0", "B1", newer.CreatedAt), await desk.ImportAsync(older.Path));
        Assert.Equal(0, await desk.CountAsync("billing_bills"));
        await desk.TakeAsync(older.Path, new(Replay: true));
        Assert.Equal(1, await desk.CountAsync("billing_bills"));
    }

    [Fact]
    public async Task A_batch_id_with_other_content_is_refused()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().WriteAsync();
        await desk.TakeAsync(cis.Path);
        await cis.Bill(Household, 10, 8300).WriteAsync();
        Assert.Equal(["manifest.csv: batch_id 'B1' was imported before with other content"], await desk.RefuseAsync(cis.Path));
    }

    [Fact]
    public async Task A_dry_run_checks_everything_and_changes_nothing()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).WriteAsync();
        Assert.IsType<ImportOutcome.Checked>(await desk.ImportAsync(cis.Path, new(DryRun: true)));
        Assert.Equal((0, 0), (await desk.CountAsync("billing_bills"), await desk.CountAsync("accounts_service_accounts")));
        cis.Edit("bills.csv", "2026-10-01", "2026-13-01");
        Assert.IsType<ImportOutcome.Refused>(await desk.ImportAsync(cis.Path, new(DryRun: true)));
        Assert.Equal(0, await desk.CountAsync("exchange_batches"));
    }

    [Fact]
    public async Task What_is_not_in_a_batch_stays_as_it_is()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().WriteAsync();
        await desk.TakeAsync(cis.Path);
        using var next = new CisFolder { Batch = "B2", CreatedAt = cis.CreatedAt.AddDays(1) };
        next.Accounts.RemoveAt(1);
        next.Accounts[0] = next.Accounts[0] with { CustomerName = "Ana Reyes Soto", Status = AccountStatus.Closed, ClosedOn = new(2026, 11, 1) };
        await desk.TakeAsync((await next.WriteAsync()).Path);
        var accounts = await desk.Get<IAccountDirectory>().FindAsync([Household, Neighbor]);
        Assert.Equal([("Ana Reyes Soto", true), ("Ana Reyes", false)], accounts.OrderBy(each => each.Number).Select(each => (each.CustomerName, each.IsClosed)));
    }

    [Fact]
    public async Task A_later_change_of_account_and_center_alters_no_old_bill()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 9, 8300).WriteAsync();
        await desk.TakeAsync(cis.Path);
        using var next = new CisFolder { Batch = "B2", CreatedAt = cis.CreatedAt.AddDays(1) }.Bill(Household, 10, 8300, 8300);
        next.Accounts[0] = next.Accounts[0] with { CustomerName = "Luis Soto", MeterSize = "1" };
        next.Centers[0] = next.Centers[0] with { Phone = "650-555-0199" };
        await desk.TakeAsync((await next.WriteAsync()).Path);
        var bills = desk.Get<IBills>();
        var (old, current) = ((await bills.FindAsync(new BillNumber("0010000001-09")))!, (await bills.CurrentAsync(Household))!);
        Assert.Equal(("Ana Reyes", "5/8x3/4", "650-555-0100"), (old.Customer.Name, old.Customer.MeterSize, old.Center.Phone));
        Assert.Equal(("Luis Soto", "1", "650-555-0199"), (current.Customer.Name, current.Customer.MeterSize, current.Center.Phone));
    }
}
