using System.Text;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Import;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Import;

/// <summary>What is not as exchange files are: told with file, line, column and value, or read for what it means.</summary>
public sealed class BadInputTests
{
    [Fact]
    public async Task A_quote_that_nothing_closes_is_told_with_its_line_and_the_rest_is_not_gathered_into_one_field()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().WriteAsync();
        await using (var file = new FileStream(Path.Combine(cis.Path, "accounts.csv"), FileMode.Append))
        {
            await file.WriteAsync("\"0010000003,active,"u8.ToArray());
            for (var row = 0; row < 40; row++) await file.WriteAsync(Encoding.ASCII.GetBytes(new string('x', 1 << 20)));
        }
        cis.ForgetHashes();
        Assert.Contains("accounts.csv:4  '' has a field without an end: a quote is not closed in this row or before it", await desk.RefuseAsync(cis.Path));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    public async Task A_file_in_utf_16_is_told_with_or_without_its_mark(string encoding, bool hasMark)
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().WriteAsync();
        cis.Rewrite("bills.csv", bytes => [.. hasMark ? Encoding.GetEncoding(encoding).GetPreamble() : [], .. Encoding.GetEncoding(encoding).GetBytes(Encoding.UTF8.GetString(bytes))]);
        Assert.Equal(["bills.csv:1  '' is not UTF-8 (it looks like UTF-16)"], await desk.RefuseAsync(cis.Path));
    }

    [Fact]
    public async Task A_mark_at_the_start_plain_line_ends_no_last_line_end_and_another_order_of_columns_are_read()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).WriteAsync();
        cis.Rewrite("accounts.csv", bytes => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n").TrimEnd())]);
        cis.Rewrite("centers.csv", _ => Encoding.UTF8.GetBytes("name,center_id,address,phone\nBear Gulch,BG,120 Reservoir Rd,650-555-0100\n"));
        await desk.TakeAsync(cis.Path);
        Assert.Equal("Ana Reyes", (await desk.Get<IAccountDirectory>().FindAsync(Household))!.CustomerName);
        Assert.Equal("650-555-0100", (await desk.Get<CalWater.Accounts.Centers.ICustomerCenters>().FindAsync("BG"))!.Phone);
    }

    [Theory]
    [InlineData("accounts.csv", "Ana Reyes", "Ana\0Reyes", "accounts.csv:2 customer_name 'Ana\u2400Reyes' has a control character|accounts.csv:3 customer_name 'Ana\u2400Reyes' has a control character")]
    [InlineData("bills.csv", "2026-11-01", "2026-\011-01", "bills.csv:2 issued_on '2026-\u240011-01' is not a date (2026-11-22)")]
    [InlineData("centers.csv", "phone", "ph\0one", "centers.csv:1 phone '' is missing|centers.csv:1 ph\u2400one '' is no column of this file")]
    [InlineData("accounts.csv", "94070", "94070-12", "accounts.csv:2 zip '94070-12' is not a ZIP code (five digits, or ZIP+4)|accounts.csv:3 zip '94070-12' is not a ZIP code (five digits, or ZIP+4)")]
    [InlineData("accounts.csv", ",es,", ",zh,", "accounts.csv:2 language 'zh' is none of en, es, zh-Hant|accounts.csv:3 language 'zh' is none of en, es, zh-Hant")]
    [InlineData("bills.csv", "-10,0010000001", "-10,10000001", "bills.csv:2 account_number '10000001' is not an account number (ten digits)")]
    [InlineData("bills.csv", ",83.00,0.00", ",=82+1,0.00", "bills.csv:2 current_charges '=82+1' is not an amount (83.00)")]
    [InlineData("bills.csv", ",83.00,0.00", ",8.30E1,0.00", "bills.csv:2 current_charges '8.30E1' is not an amount (83.00)")]
    public async Task A_value_that_is_none_is_told_with_its_place(string file, string text, string instead, string told)
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300).WriteAsync();
        cis.Edit(file, text, instead);
        Assert.Equal(told.Split('|'), await desk.RefuseAsync(cis.Path));
    }

    [Fact]
    public async Task A_formula_in_a_text_and_a_longer_zip_are_kept_as_they_are()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().WriteAsync();
        cis.Edit("accounts.csv", "Ana Reyes", "=HYPERLINK(1)");
        cis.Edit("accounts.csv", "94070", "94070-1234");
        await desk.TakeAsync(cis.Path);
        var account = (await desk.Get<IAccountDirectory>().FindAsync(Household))!;
        Assert.Equal(("=HYPERLINK(1)", "94070"), (account.CustomerName, account.Zip.ToString()));
    }

    [Fact]
    public async Task A_file_with_ten_times_the_rows_and_one_whose_last_row_is_torn_are_told()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Pay(Household, new(2026, 11, 2), 8300, "P1").Bill(Household, 10, 8300).WriteAsync();
        cis.Rewrite("payments.csv", bytes => [.. bytes, .. Enumerable.Range(2, 9).SelectMany(row => Encoding.UTF8.GetBytes($"P{row},0010000001,2026-11-02,83.00,mail\r\n"))]);
        cis.Rewrite("bill_lines.csv", bytes => [.. bytes, .. "0010000001-10,3,quantity,Wa"u8.ToArray()]);
        Assert.Equal(
        [
            "bill_lines.csv:  '3' rows are in the file, 2 in the manifest", "bill_lines.csv:4  '' has 4 fields, the header 13",
            "payments.csv:  '10' rows are in the file, 1 in the manifest"
        ], await desk.RefuseAsync(cis.Path));
    }

    [Fact]
    public async Task Of_very_many_faults_all_are_counted_and_the_first_are_kept()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = new CisFolder();
        for (var row = 0; row < FaultReport.MostKept + 2000; row++) cis.Pay(Household, new(2026, 11, 2), 100, $"P{row}");
        await cis.WriteAsync();
        cis.Edit("payments.csv", ",1.00,", ",1.0O,");
        var outcome = Assert.IsType<ImportOutcome.Refused>(await desk.ImportAsync(cis.Path));
        Assert.Equal((FaultReport.MostKept + 2000, FaultReport.MostKept), (outcome.Report.Count, outcome.Faults.Count));
        Assert.StartsWith("12,000 faults, of which the first 10,000 are listed.", ImportWords.Headline(outcome), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_closed_and_opened_again_and_moves_to_another_group()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var (open, directory) = (Account(Household) with { LinkGroup = "ONE" }, desk.Get<IAccountDirectory>());
        await TakeAsync(desk, 1, open);
        await TakeAsync(desk, 2, open with { Status = AccountStatus.Closed, ClosedOn = new(2026, 11, 1) });
        Assert.True((await directory.FindAsync(Household))!.IsClosed);
        await TakeAsync(desk, 3, open with { LinkGroup = "TWO" });
        var again = (await directory.FindAsync(Household))!;
        Assert.Equal((false, null, "TWO"), (again.IsClosed, again.ClosedOn, again.LinkGroup));
    }

    [Fact]
    public async Task An_account_in_two_groups_is_told_as_standing_twice()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = new CisFolder();
        cis.Accounts.Add(cis.Accounts[0] with { LinkGroup = "TWO" });
        Assert.Equal(["accounts.csv:2 account_number '0010000001' stands more than once in the batch", "accounts.csv:4 account_number '0010000001' stands more than once in the batch"],
            await desk.RefuseAsync((await cis.WriteAsync()).Path));
    }

    [Fact]
    public async Task A_center_that_vanishes_from_the_file_stays_with_its_accounts_and_one_that_never_was_is_told()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var first = await new CisFolder().WriteAsync();
        await desk.TakeAsync(first.Path);
        using var next = new CisFolder { Batch = "B2", CreatedAt = first.CreatedAt.AddDays(1) };
        next.Centers.Clear();
        await desk.TakeAsync((await next.WriteAsync()).Path);
        using var wrong = new CisFolder { Batch = "B3", CreatedAt = first.CreatedAt.AddDays(2) }.Bill(Household, 10, 8300);
        wrong.Accounts[0] = wrong.Accounts[0] with { CenterId = "GONE" };
        Assert.Equal(["accounts.csv:2 center_id 'GONE' is no known center"], await desk.RefuseAsync((await wrong.WriteAsync()).Path));
    }

    private static async Task TakeAsync(ImportDesk desk, int day, CalWater.Exchange.Files.Rows.AccountRow account)
    {
        using var cis = new CisFolder { Batch = $"B{day}", CreatedAt = new(2026, 11, day, 11, 0, 0, TimeSpan.Zero) };
        cis.Accounts[0] = account;
        await desk.TakeAsync((await cis.WriteAsync()).Path);
    }
}
