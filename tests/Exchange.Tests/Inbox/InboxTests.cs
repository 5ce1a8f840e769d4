using CalWater.Billing.Bills;
using CalWater.Exchange.Import;
using CalWater.Exchange.Inbox;
using CalWater.Exchange.Tests.Import;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Inbox;

public sealed class InboxTests : IAsyncLifetime
{
    private DropFolder inbox = null!;

    public async Task InitializeAsync() => inbox = await DropFolder.OpenAsync();

    public async Task DisposeAsync() => await inbox.DisposeAsync();

    [Fact]
    public async Task A_complete_folder_is_imported_and_put_away_with_its_report()
    {
        using var cis = new CisFolder().Bill(Household, 10, 8300).Pay(Nobody, new(2026, 11, 2), 100, "P1");
        await inbox.DropAsync(cis, "night");
        await inbox.LookAsync();
        Assert.Equal("0010000001-10", (await inbox.Desk.Get<IBills>().CurrentAsync(Household))!.Number.Value);
        Assert.False(Directory.Exists(inbox["night"]));
        var report = await inbox.ReportAsync("processed", "night");
        Assert.All(["Imported batch B1.", "accounts.csv", "2 rows", "1 payments in suspense"], words => Assert.Contains(words, report, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_folder_is_put_away_with_every_fault_in_the_words_of_the_verb()
    {
        using var cis = new CisFolder().Bill(Household, 10, 8300);
        await cis.WriteAsync();
        cis.Edit("bills.csv", ",83.00,0.00", ",=83,0.00");
        inbox.Copy(cis, "night");
        await inbox.LookAsync();
        inbox.Desk.Clock.Advance(TimeSpan.FromMinutes(10));
        await inbox.LookAsync();
        Assert.Contains("bills.csv line 2, current_charges '=83': is not an amount (83.00)", await inbox.ReportAsync("rejected", "night"), StringComparison.Ordinal);
        Assert.Contains("""bills.csv,2,current_charges,"'=83",is not an amount (83.00)""", await inbox.ReportAsync("rejected", "night", "report.csv"), StringComparison.Ordinal);
        Assert.Equal((0, 1), (await inbox.Desk.CountAsync("billing_bills"), await inbox.Desk.CountAsync("exchange_delivery_faults")));
    }

    [Fact]
    public async Task A_folder_that_is_still_being_copied_waits_and_nothing_is_guessed()
    {
        using var cis = await new CisFolder().Bill(Household, 10, 8300).WriteAsync();
        inbox.Copy(cis, "night", without: ["manifest.csv", "bills.csv"]);
        inbox.Desk.Clock.Advance(TimeSpan.FromDays(1));
        await inbox.LookAsync();
        inbox.Copy(cis, "night", without: "bills.csv");
        await inbox.LookAsync();
        Assert.True(Directory.Exists(inbox["night"]));
        inbox.Copy(cis, "night");
        await inbox.LookAsync();
        Assert.StartsWith("night, ", await inbox.ReportAsync("processed", "night"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_stays_incomplete_is_refused_in_the_end()
    {
        using var cis = await new CisFolder().Bill(Household, 10, 8300).WriteAsync();
        inbox.Copy(cis, "night", without: "reads.csv");
        await inbox.LookAsync();
        inbox.Desk.Clock.Advance(TimeSpan.FromMinutes(9));
        await inbox.LookAsync();
        Assert.True(Directory.Exists(inbox["night"]));
        inbox.Desk.Clock.Advance(TimeSpan.FromMinutes(1));
        await inbox.LookAsync();
        Assert.Contains("reads.csv: is missing", await inbox.ReportAsync("rejected", "night"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_are_taken_in_the_order_the_billing_system_wrote_them()
    {
        using var later = new CisFolder { Batch = "B2", CreatedAt = new(2026, 11, 3, 11, 0, 0, TimeSpan.Zero) }.Bill(Household, 10, 5000, previous: 8300);
        using var earlier = new CisFolder().Bill(Household, 9, 8300);
        await inbox.DropAsync(later, "a-second");
        await inbox.DropAsync(earlier, "b-first");
        await inbox.LookAsync();
        Assert.True(Directory.Exists(inbox["processed", "a-second"]) && Directory.Exists(inbox["processed", "b-first"]));
        Assert.Equal("0010000001-10", (await inbox.Desk.Get<IBills>().CurrentAsync(Household))!.Number.Value);
    }

    [Fact]
    public async Task A_batch_that_was_imported_before_the_process_was_killed_is_only_put_away()
    {
        using var cis = new CisFolder().Bill(Household, 10, 8300);
        await inbox.DropAsync(cis, "night");
        await inbox.ImportAsync("night");
        await inbox.LookAsync();
        Assert.Contains("Batch B1 was imported already", await inbox.ReportAsync("processed", "night"), StringComparison.Ordinal);
        Assert.Equal(1, await inbox.Desk.CountAsync("billing_bills"));
    }

    [Fact]
    public async Task Two_processes_on_one_inbox_import_a_folder_once_and_neither_fails()
    {
        using var cis = new CisFolder().Bill(Household, 10, 8300);
        await using var other = inbox.Desk.Beside(inbox.Settings);
        await inbox.DropAsync(cis, "night");
        await Task.WhenAll(inbox.LookAsync(), inbox.LookAsync(other));
        await inbox.LookAsync(other);
        Assert.Contains("Imported batch B1.", await inbox.ReportAsync("processed", "night"), StringComparison.Ordinal);
        Assert.Equal((1, false), (await inbox.Desk.CountAsync("exchange_deliveries"), Directory.Exists(inbox["rejected"])));
    }

    [Fact]
    public async Task A_folder_waits_while_another_import_is_under_way()
    {
        using var cis = new CisFolder().Bill(Household, 10, 8300);
        await inbox.DropAsync(cis, "night");
        await using (await inbox.Desk.Get<Importer>().TryTakeTurnAsync(default)) await inbox.LookAsync();
        Assert.True(Directory.Exists(inbox["night"]));
        await inbox.Desk.Get<InboxPass>().RunAsync(default);
        Assert.True(Directory.Exists(inbox["processed", "night"]));
    }

    [Fact]
    public async Task A_second_folder_of_a_name_is_put_beside_the_first()
    {
        using var first = new CisFolder().Bill(Household, 9, 8300);
        using var second = new CisFolder { Batch = "B2", CreatedAt = first.CreatedAt.AddDays(1) };
        await inbox.DropAsync(first, "night");
        await inbox.LookAsync();
        await inbox.DropAsync(second, "night");
        await inbox.LookAsync();
        Assert.Contains("Imported batch B2.", await inbox.ReportAsync("processed", "night-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_with_a_dot_are_under_way_and_what_was_put_away_stays()
    {
        using var cis = new CisFolder().Bill(Household, 9, 8300);
        await inbox.DropAsync(cis, ".night");
        await inbox.DropAsync(cis, "processed");
        await inbox.LookAsync();
        Assert.Equal(0, await inbox.Desk.CountAsync("exchange_deliveries"));
        Directory.Move(inbox[".night"], inbox["night"]);
        await inbox.LookAsync();
        Assert.True(Directory.Exists(inbox["processed", "night"]));
    }
}
