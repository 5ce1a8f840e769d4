using CalWater.Billing.Bills;
using static CalWater.Billing.Tests.BillingCast;

namespace CalWater.Billing.Tests.Bills;

public sealed class StoredBillArchiveTests
{
    private static readonly Period Always = new(DateOnly.MinValue, DateOnly.MaxValue);

    [Fact]
    public async Task Whole_bills_come_by_account_then_oldest_first_with_their_lines_and_what_replaced_them()
    {
        await using var cast = await CreateAsync();
        var wrong = await cast.IssueAsync(SampleBills.Of(Household, 9));
        var right = await cast.IssueAsync(SampleBills.Of(Household, 9, 7000) with { Number = new("R"), Replaces = wrong.Number });
        var landlords = await cast.IssueAsync(SampleBills.Of(Landlord, 8));
        var found = await cast.Archive.ReadAsync([Landlord, Household], Always).ToListAsync();
        Assert.Equal([wrong.Number, right.Number, landlords.Number], found.Select(bill => bill.Number));
        Assert.Equal([right.Number, null, null], found.Select(bill => bill.ReplacedBy));
        Assert.Equal(right.Lines, found[1].Lines);
    }

    [Fact]
    public async Task Only_those_issued_on_the_days_and_of_the_accounts_come()
    {
        await using var cast = await CreateAsync();
        foreach (var month in new[] { 7, 8, 9 }) await cast.IssueAsync(SampleBills.Of(Household, month));
        await cast.IssueAsync(SampleBills.Of(Landlord, 8));
        var found = await cast.Archive.ReadAsync([Household], new(new(2026, 9, 1), new(2026, 9, 30))).ToListAsync();
        Assert.Equal(new DateOnly(2026, 9, 1), Assert.Single(found).IssuedOn);
        Assert.Empty(await cast.Archive.ReadAsync([], Always).ToListAsync());
    }

    [Fact]
    public async Task Reads_come_by_account_meter_and_day()
    {
        await using var cast = await CreateAsync();
        await cast.ReadAsync(Read(Landlord, "M1", 2), Read(Household, "M2", 1), Read(Household, "M1", 3), Read(Household, "M1", 1));
        var found = await cast.Reads.ReadAsync([Landlord, Household]).Select(read => (read.Account, read.Meter, read.ReadOn.Month)).ToListAsync();
        Assert.Equal([(Household, "M1", 1), (Household, "M1", 3), (Household, "M2", 1), (Landlord, "M1", 2)], found);
    }

    private static MeterRead Read(AccountNumber account, string meter, int month) => new(account, meter, new(2026, month, 1), 100, ReadKind.Actual, null);
}
