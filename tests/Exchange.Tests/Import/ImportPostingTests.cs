using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Import;

public sealed class ImportPostingTests
{
    [Fact]
    public async Task A_first_bills_previous_balance_opens_the_ledger()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 10, 8300, previous: 1200, payments: 0).WriteAsync();
        await desk.TakeAsync(cis.Path);
        Assert.Equal([(LedgerKind.Bill, new Money(8300)), (LedgerKind.OpeningBalance, new Money(1200))], await EntriesAsync(desk));
    }

    [Fact]
    public async Task Where_the_next_bill_differs_an_adjustment_makes_the_balance_the_cis_s()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var first = await new CisFolder().Bill(Household, 9, 8300).WriteAsync();
        using var second = await new CisFolder { Batch = "B2", CreatedAt = first.CreatedAt.AddDays(1) }.Bill(Household, 10, 5000, previous: 8000).WriteAsync();
        await desk.TakeAsync(first.Path);
        Assert.Equal(1, (await desk.TakeAsync(second.Path)).Postings!.PerCis);
        Assert.Contains((LedgerKind.Adjustment, new Money(-300)), await EntriesAsync(desk));
        Assert.Equal(new Money(13000), await BalanceAsync(desk));
    }

    [Fact]
    public async Task A_payment_the_bill_does_not_know_yet_is_no_difference()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var first = await new CisFolder().Bill(Household, 9, 8300).Bill(Household, 10, 5000, previous: 8300).Pay(Household, new(2026, 11, 1), 8300, "P1").WriteAsync();
        Assert.Equal(0, (await desk.TakeAsync(first.Path)).Postings!.PerCis);
        Assert.Equal(new Money(5000), await BalanceAsync(desk));
    }

    [Fact]
    public async Task A_rebill_cancels_the_bill_it_replaces()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Bill(Household, 9, 8300).Bill(Household, 10, 7000, replaces: "0010000001-09", number: "R").WriteAsync();
        await desk.TakeAsync(cis.Path);
        Assert.Contains((LedgerKind.Cancel, new Money(-8300)), await EntriesAsync(desk));
        Assert.Equal(new Money(7000), await BalanceAsync(desk));
        Assert.Equal("R", (await desk.Get<IBills>().FindAsync(new BillNumber("0010000001-09")))!.ReplacedBy!.Value.Value);
    }

    [Fact]
    public async Task A_portal_payment_coming_back_is_matched_not_posted_twice()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var payment = PaymentId.New();
        await desk.Get<ILedger>().PostAsync([new(Household, LedgerKind.Payment, new(-8300), "pi_1", desk.Clock.GetUtcNow(), payment)]);
        using var cis = await new CisFolder().Pay(Household, new(2026, 11, 22), 8300, payment.Value, PaymentChannel.Portal).WriteAsync();
        var postings = (await desk.TakeAsync(cis.Path)).Postings!;
        Assert.Equal((1, 0), (postings.Matched, postings.Suspended));
        Assert.Equal(new Money(-8300), await BalanceAsync(desk));
    }

    [Fact]
    public async Task A_portal_payment_coming_back_with_another_amount_is_not_matched_and_not_posted()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var payment = PaymentId.New();
        await desk.Get<ILedger>().PostAsync([new(Household, LedgerKind.Payment, new(-8300), "ch_1", desk.Clock.GetUtcNow(), payment)]);
        using var cis = await new CisFolder().Pay(Household, new(2026, 11, 22), 8400, payment.Value, PaymentChannel.Portal).WriteAsync();
        var postings = (await desk.TakeAsync(cis.Path)).Postings!;
        Assert.Equal((0, 1), (postings.Matched, postings.Suspended));
        Assert.Equal(new Money(-8300), await BalanceAsync(desk));
    }

    [Fact]
    public async Task A_refund_of_the_portal_coming_back_is_matched_too()
    {
        await using var desk = await ImportDesk.OpenAsync();
        var payment = PaymentId.New();
        await desk.Get<ILedger>().PostAsync([
            new(Household, LedgerKind.Payment, new(-8300), "ch_1", desk.Clock.GetUtcNow(), payment),
            new(Household, LedgerKind.Refund, new(2000), "re_1", desk.Clock.GetUtcNow(), payment)]);
        using var cis = await new CisFolder().Pay(Household, new(2026, 11, 22), -2000, "re_1", PaymentChannel.Portal).WriteAsync();
        Assert.Equal(1, (await desk.TakeAsync(cis.Path)).Postings!.Matched);
        Assert.Equal(new Money(-6300), await BalanceAsync(desk));
    }

    [Fact]
    public async Task A_payment_for_an_unknown_account_waits_in_suspense_until_the_account_comes()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Pay(Nobody, new(2026, 11, 2), 8300, "P1").WriteAsync();
        Assert.Equal(1, (await desk.TakeAsync(cis.Path)).Postings!.Suspended);
        Assert.Equal(0, await desk.CountAsync("billing_ledger_entries"));
        using var next = new CisFolder { Batch = "B2", CreatedAt = cis.CreatedAt.AddDays(1) };
        next.Accounts.Add(Account(Nobody));
        Assert.Equal(0, (await desk.TakeAsync((await next.WriteAsync()).Path)).Postings!.Suspended);
        Assert.Equal(new Money(-8300), (await desk.Get<ILedger>().BalancesAsync([Nobody]))[Nobody]);
    }

    [Theory]
    [InlineData(false), InlineData(true)]
    public async Task A_payment_in_suspense_that_comes_again_for_the_right_account_is_posted_there_and_only_there(bool isTheWrongOneKnownByThen)
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Pay(Nobody, new(2026, 11, 2), 8300, "P1").WriteAsync();
        await desk.TakeAsync(cis.Path);
        using var next = new CisFolder { Batch = "B2", CreatedAt = cis.CreatedAt.AddDays(1) }.Pay(Household, new(2026, 11, 2), 8300, "P1");
        if (isTheWrongOneKnownByThen) next.Accounts.Add(Account(Nobody));
        await desk.TakeAsync((await next.WriteAsync()).Path);
        Assert.Equal(new Money(-8300), await BalanceAsync(desk));
        Assert.Equal((1, 1), (await desk.CountAsync("billing_ledger_entries"), await desk.CountAsync("billing_cis_payments")));
        Assert.Equal(0, (await desk.Get<ISuspense>().ListAsync("", 0, 10)).Count);
    }

    [Fact]
    public async Task A_portal_payment_we_do_not_know_goes_to_suspense()
    {
        await using var desk = await ImportDesk.OpenAsync();
        using var cis = await new CisFolder().Pay(Household, new(2026, 11, 2), 8300, "unknown", PaymentChannel.Portal).WriteAsync();
        Assert.Equal(1, (await desk.TakeAsync(cis.Path)).Postings!.Suspended);
        Assert.Equal(Money.Zero, await BalanceAsync(desk));
    }

    private static async Task<IEnumerable<(LedgerKind, Money)>> EntriesAsync(ImportDesk desk) =>
        (await desk.Get<ILedger>().EntriesAsync(Household)).Select(entry => (entry.Kind, entry.Amount));

    private static async Task<Money> BalanceAsync(ImportDesk desk) => (await desk.Get<ILedger>().BalancesAsync([Household]))[Household];
}
