using CalWater.Billing.Ledger;
using static CalWater.Billing.Tests.BillingCast;

namespace CalWater.Billing.Tests.Ledger;

public sealed class StoredLedgerTests
{
    [Fact]
    public async Task The_balance_is_the_sum_and_an_account_without_entries_has_zero()
    {
        await using var cast = await CreateAsync();
        await cast.IssueAsync(SampleBills.Of(Household, 10));
        await cast.PayAsync(Household, 3000, "pi_1");
        var balances = await cast.Ledger.BalancesAsync([Household, Landlord]);
        Assert.Equal((new Money(5300), Money.Zero), (balances[Household], balances[Landlord]));
    }

    [Fact]
    public async Task The_same_posting_again_changes_nothing()
    {
        await using var cast = await CreateAsync();
        await cast.PayAsync(Household, 3000, "pi_1");
        await cast.PayAsync(Household, 3000, "pi_1");
        await cast.PayAsync(Landlord, 3000, "pi_1");
        Assert.Equal(new Money(-3000), Assert.Single(await cast.Ledger.EntriesAsync(Household)).Amount);
    }

    [Fact]
    public async Task Two_who_post_the_same_at_once_post_it_once()
    {
        await using var cast = await CreateAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => cast.PayAsync(Household, 3000, "pi_1"))));
        Assert.Equal(new Money(-3000), (await cast.Ledger.BalancesAsync([Household]))[Household]);
    }

    [Fact]
    public async Task Entries_come_newest_first_and_whole()
    {
        await using var cast = await CreateAsync();
        var payment = new LedgerEntry(Household, LedgerKind.Payment, new(-8300), "pi_1", cast.Clock.GetUtcNow(), PaymentId.New());
        await cast.Ledger.PostAsync([payment]);
        await cast.IssueAsync(SampleBills.Of(Household, 9));
        await cast.IssueAsync(SampleBills.Of(Household, 10));
        var entries = await cast.Ledger.EntriesAsync(Household);
        Assert.Equal(payment, entries[0]);
        Assert.Equal(["pi_1", "B0010000001-10", "B0010000001-09"], entries.Select(entry => entry.Source));
    }
}
