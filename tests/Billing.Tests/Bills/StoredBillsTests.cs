using System.Text.Json;
using static CalWater.Billing.Tests.BillingCast;

namespace CalWater.Billing.Tests.Bills;

public sealed class StoredBillsTests
{
    [Fact]
    public async Task A_bill_comes_back_as_it_was_issued()
    {
        await using var cast = await CreateAsync();
        var issued = await cast.IssueAsync(SampleBills.Of(Household, 10));
        var found = await cast.Bills.FindAsync(Household, issued.Number);
        Assert.Equal(JsonSerializer.Serialize(issued), JsonSerializer.Serialize(found));
        Assert.Equal(9, found!.UsageCcf);
    }

    [Fact]
    public async Task A_bill_of_another_account_is_never_found()
    {
        await using var cast = await CreateAsync();
        var issued = await cast.IssueAsync(SampleBills.Of(Household, 10));
        Assert.Null(await cast.Bills.FindAsync(Landlord, issued.Number));
        Assert.NotNull(await cast.Bills.FindAsync(issued.Number));
        Assert.Null(await cast.Bills.FindAsync(new BillNumber("none")));
    }

    [Fact]
    public async Task The_current_bill_is_the_newest_that_no_other_replaces()
    {
        await using var cast = await CreateAsync();
        Assert.Null(await cast.Bills.CurrentAsync(Household));
        var september = await cast.IssueAsync(SampleBills.Of(Household, 9));
        var wrong = await cast.IssueAsync(SampleBills.Of(Household, 10));
        var right = await cast.IssueAsync(SampleBills.Of(Household, 10, 7000) with { Number = new("R"), Replaces = wrong.Number });
        Assert.Equal(right.Number, (await cast.Bills.CurrentAsync(Household))!.Number);
        Assert.Equal(right.Number, (await cast.Bills.FindAsync(wrong.Number))!.ReplacedBy);
        Assert.Equal([right.Number, wrong.Number, september.Number], (await cast.Bills.HistoryAsync(Household)).Select(bill => bill.Number));
    }

    [Fact]
    public async Task The_current_bills_of_many_accounts_come_at_once()
    {
        await using var cast = await CreateAsync();
        await cast.IssueAsync(SampleBills.Of(Household, 9));
        var wrong = await cast.IssueAsync(SampleBills.Of(Household, 10));
        var right = await cast.IssueAsync(SampleBills.Of(Household, 10) with { Number = new("R"), Replaces = wrong.Number, IssuedOn = new(2026, 11, 5) });
        var landlords = await cast.IssueAsync(SampleBills.Of(Landlord, 8));
        var current = await cast.Bills.CurrentAsync([Household, Landlord, AccountNumber.Parse("9999999999")]);
        Assert.Equal([right.Number, landlords.Number], current.Values.Select(bill => bill.Number).OrderByDescending(number => number));
    }
}
