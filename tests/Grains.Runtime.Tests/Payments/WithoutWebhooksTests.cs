using CalWater.Grains.Payments;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>No event ever comes: each payment settles within ten minutes of its end at the gateway, and one that a bank moves within an hour.</summary>
public sealed class WithoutWebhooksTests : IAsyncLifetime
{
    private static readonly TimeSpan BankTakes = TimeSpan.FromHours(70);
    private PaymentLab lab = null!;

    public async Task InitializeAsync() => lab = await PaymentLab.StartAsync(BankTakes);

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Theory]
    [InlineData(0), InlineData(55)]
    public async Task A_card_is_settled(int minutesOnThePage)
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Pass(minutesOnThePage);
        Assert.True(await CheckoutPage.PayAsync(payment.CheckoutUrl!));
        await EndsAsync(payment, PaymentStatus.Succeeded);
        Assert.Single(await lab.PostedAsync(Town.Household));
    }

    [Fact]
    public async Task A_page_that_was_left_open_is_closed()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Pass(60);
        await EndsAsync(payment, PaymentStatus.Canceled);
    }

    [Theory]
    [InlineData(BankDebit.GoodAccount, PaymentStatus.Succeeded), InlineData(BankDebit.EmptyAccount, PaymentStatus.Failed)]
    public async Task A_bank_debit_is_settled_days_later(string account, PaymentStatus end)
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.True(await BankDebit.PayAsync(payment.CheckoutUrl!, account));
        await BecomesAsync(payment, PaymentStatus.Pending);
        for (var hour = 0; hour < BankTakes.TotalHours; hour++) lab.Wait(TimeSpan.FromHours(1));
        await EndsAsync(payment, end);
    }

    [Fact]
    public async Task A_night_s_bank_debits_do_not_use_up_what_the_gateway_lets_one_read()
    {
        var home = await AutoPayHome.MoveInAsync(lab);
        await home.SetUpAsync(await home.SaveAccountAsync(BankDebit.GoodAccount));
        await home.AutoPay.BillIssued(AutoPayHome.Bill);
        lab.Wait(TimeSpan.FromDays(19));
        await home.RunAsync();
        var debit = (await lab.Grains.Payment((await home.DebitAsync()).Debit.Payment).Get())!;
        Assert.Equal(PaymentStatus.Pending, debit.Status);
        var before = lab.Get<Stops>().IntentReads;
        await LivesUntilAsync(lab.Time.GetUtcNow().AddMinutes(20));
        Assert.Equal(1, Reads());
        lab.Wait(TimeSpan.FromMinutes(40));
        await Eventually.TrueAsync(async () => await LookAsync(debit) is not null && Reads() == 2);

        Task LivesUntilAsync(DateTimeOffset end) => Eventually.TrueAsync(async () => await LookAsync(debit) is not null && lab.Time.GetUtcNow() >= end);
        int Reads() => lab.Get<Stops>().IntentReads - before;
    }

    private void Pass(int minutes)
    {
        for (var minute = 0; minute < minutes; minute++) lab.Wait(TimeSpan.FromMinutes(1));
    }

    private async Task EndsAsync(PaymentView payment, PaymentStatus end)
    {
        var since = lab.Time.GetUtcNow();
        await BecomesAsync(payment, end);
        Assert.InRange(lab.Time.GetUtcNow() - since, TimeSpan.Zero, TimeSpan.FromMinutes(10));
    }

    private Task<PaymentView?> BecomesAsync(PaymentView payment, PaymentStatus status) =>
        Eventually.GetAsync(() => LookAsync(payment), view => view!.Status == status);

    /// <summary>Three seconds later; not while the gateway is asked, because the portal would give up what takes ten.</summary>
    private async Task<PaymentView?> LookAsync(PaymentView payment)
    {
        if (!lab.Get<Stops>().Busy) lab.Wait(TimeSpan.FromSeconds(3));
        return await lab.Grains.Payment(payment.Id).Get();
    }
}
