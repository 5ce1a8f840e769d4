using CalWater.Exchange.Files.Rows;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Import;

/// <summary>Each fault is told once, with its place; nothing of the folder is taken.</summary>
public sealed class TornFolderTests
{
    [Fact]
    public async Task A_truncated_file_is_told_by_its_hash_its_count_and_its_last_line()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).Bill(Neighbor, 10, 8300).WriteAsync();
        cis.Cut("bill_lines.csv", 95);
        var faults = await desk.RefuseAsync(cis.Path);
        Assert.Equal(3, faults.Count);
        Assert.StartsWith("bill_lines.csv:  '", faults[0], StringComparison.Ordinal);
        Assert.Contains("bill_lines.csv:  '3' rows are in the file, 4 in the manifest", faults);
        Assert.Contains(faults, fault => fault.EndsWith("is not the content the manifest's sha256 tells", StringComparison.Ordinal));
        Assert.Equal(0, await desk.CountAsync("accounts_service_accounts"));
    }

    [Theory]
    [InlineData("bills.csv", ",83.00,0.00", ",83.0x,0.00", "bills.csv:2 current_charges '83.0x' is not an amount (83.00)")]
    [InlineData("bills.csv", "2026-11-20", "2026-11-31", "bills.csv:2 due_on '2026-11-31' is not a date (2026-11-22)")]
    [InlineData("bills.csv", "2026-10-31", "2026-09-30", "bills.csv:2 period_to '2026-09-30' is before the period begins, 2026-10-01")]
    [InlineData("bills.csv", "2026-11-20", "2026-10-20", "bills.csv:2 due_on '2026-10-20' is before the bill is issued, 2026-11-01")]
    [InlineData("bills.csv", ",83.00,0.00,0.00,83.00,", ",83.00,1.00,0.00,83.00,", "bills.csv:2 total_due '83.00' is not previous_balance less payments plus current_charges: 84.00")]
    [InlineData("bill_lines.csv", "Water,53.00", "Water,52.99", "bills.csv:2 current_charges '83.00' is not what the bill's lines add up to: 82.99|bill_lines.csv: amount '82.99' is the file's total, the manifest tells 83.00")]
    [InlineData("bill_lines.csv", ",2,quantity", ",2,volume", "bill_lines.csv:3 kind 'volume' is none of service, quantity, surcharge, discount, tax, adjustment")]
    [InlineData("bill_lines.csv", "2026-10-01", "2026-10-31", "bill_lines.csv:3 to '2026-10-10' does not end the days that from begins")]
    [InlineData("bills.csv", "-10,0010000001", "-10,0099999999", "bills.csv:2 account_number '0099999999' is no known account")]
    [InlineData("bills.csv", "-10,0010000001", "-10,001000001", "bills.csv:2 account_number '001000001' is not an account number (ten digits)")]
    [InlineData("accounts.csv", "0010000001,active", "001000000,active", "accounts.csv:2 account_number '001000000' is not an account number (ten digits)|bills.csv:2 account_number '0010000001' is no known account")]
    [InlineData("accounts.csv", "0010000001,active", "0010000001,gone", "accounts.csv:2 status 'gone' is none of active, closed")]
    [InlineData("accounts.csv", "Ana Reyes", "", "accounts.csv:2 customer_name '' must be given|accounts.csv:3 customer_name '' must be given")]
    [InlineData("centers.csv", "BG,", "XX,", "accounts.csv:2 center_id 'BG' is no known center|accounts.csv:3 center_id 'BG' is no known center")]
    [InlineData("centers.csv", "phone", "telephone", "centers.csv:1 phone '' is missing|centers.csv:1 telephone '' is no column of this file")]
    [InlineData("accounts.csv", "0010000002,", "0010000001,", "accounts.csv:2 account_number '0010000001' stands more than once in the batch|accounts.csv:3 account_number '0010000001' stands more than once in the batch")]
    [InlineData("manifest.csv", "B1,2026-11-02T11:00:00Z,reads.csv", "B2,2026-11-02T11:00:00Z,reads.csv", "manifest.csv:6 batch_id 'B2' is not the batch of the first row")]
    [InlineData("manifest.csv", "legacy_users.csv", "users.csv", "manifest.csv: file 'legacy_users.csv' is not listed|manifest.csv:9 file 'users.csv' is no file of this exchange")]
    [InlineData("manifest.csv", "bills.csv,1,83.00", "bills.csv,1,84.00", "bills.csv: total_due '83.00' is the file's total, the manifest tells 84.00")]
    public async Task A_single_fault_is_told_with_its_place_and_nothing_else_is(string file, string text, string instead, string told)
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).WriteAsync();
        cis.Edit(file, text, instead);
        Assert.Equal(told.Split('|'), await desk.RefuseAsync(cis.Path));
        Assert.Equal((0, 0), (await desk.CountAsync("accounts_service_accounts"), await desk.CountAsync("billing_bills")));
    }

    [Fact]
    public async Task A_missing_file_and_a_missing_folder_are_told()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().WriteAsync();
        cis.Delete("reads.csv");
        Assert.Equal(["reads.csv:  '' is missing"], await desk.RefuseAsync(cis.Path));
        Assert.Contains("manifest.csv:  '' is missing", await desk.RefuseAsync(Path.Combine(cis.Path, "none")));
    }

    [Fact]
    public async Task Every_fault_is_told_not_only_the_first()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = new CisFolder().Bill(Household, 10, 8300).Bill(Nobody, 10, 8300);
        cis.Lines.Add(cis.Lines[0]);
        cis.Lines.Add(cis.Lines[0] with { BillNumber = "B-9" });
        cis.Adjustments.Add(new("A1", Nobody, new(2026, 11, 1), AdjustmentKind.WriteOff, new(-100), null, null));
        cis.LegacyUsers.Add(new("ana", "ana@example.com", Nobody, null));
        Assert.Equal(
        [
            "bills.csv:2 current_charges '83.00' is not what the bill's lines add up to: 113.00",
            "bills.csv:3 account_number '0099999999' is no known account",
            "bill_lines.csv:2 line '1' stands more than once in the batch",
            "bill_lines.csv:6 line '1' stands more than once in the batch",
            "bill_lines.csv:7 bill_number 'B-9' is no bill of this batch",
            "adjustments.csv:2 account_number '0099999999' is no known account",
            "legacy_users.csv:2 account_number '0099999999' is no known account"
        ], await desk.RefuseAsync((await cis.WriteAsync()).Path));
    }

    [Fact]
    public async Task A_bill_that_contradicts_the_one_stored_is_refused()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).WriteAsync();
        await desk.TakeAsync(cis.Path);
        using var next = new CisFolder { Batch = "B2", CreatedAt = cis.CreatedAt.AddDays(1) }.Bill(Household, 10, 8400);
        Assert.Equal(
        [
            "bills.csv:2 bill_number '0010000001-10' is stored with other facts; a correction comes as a new bill with replaces",
            "bill_lines.csv:3 bill_number '0010000001-10' is stored with other lines; a correction comes as a new bill with replaces"
        ], await desk.RefuseAsync((await next.WriteAsync()).Path));
    }

    [Fact]
    public async Task A_rebill_must_name_an_earlier_bill_of_its_account_that_nothing_replaced_yet()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = new CisFolder().Bill(Neighbor, 9, 8300).Bill(Household, 9, 8300)
            .Bill(Household, 10, 8300, replaces: "0010000002-09", number: "R1")
            .Bill(Household, 10, 8300, replaces: "0010000001-09", number: "R2")
            .Bill(Household, 10, 8300, replaces: "0010000001-09", number: "R3");
        Assert.Equal(
        [
            "bills.csv:4 replaces '0010000002-09' is no earlier bill of this account",
            "bills.csv:5 replaces '0010000001-09' is replaced already, by R3",
            "bills.csv:6 replaces '0010000001-09' is replaced already, by R2"
        ], await desk.RefuseAsync((await cis.WriteAsync()).Path));
    }
}
