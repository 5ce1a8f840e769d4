using CalWater.Grains.Payments;
using CalWater.Sandbox;
using CalWater.Testing;
using static CalWater.Grains.Runtime.Tests.Payments.PaymentFacts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>What is unknown is settled by asking, never by paying anew.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private const string Create = "POST /v1/checkout/sessions";
    private PaymentLab lab = null!;

    public async Task InitializeAsync() => lab = await PaymentLab.StartAsync();

    public async Task DisposeAsync() => await lab.DisposeAsync();

    [Fact]
    public async Task A_connection_lost_after_the_effect_still_makes_one_session()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.DropAfter, Create));
        Assert.Equal(PaymentStatus.Submitted, (await lab.StartAsync(Pay(Town.Household))).Status);
        Assert.Equal(1, await lab.SessionsAsync());
    }

    [Fact]
    public async Task An_error_after_the_effect_is_seen_through_by_looking_the_session_up()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorAfter, Create));
        Assert.Equal(PaymentStatus.Submitted, (await lab.StartAsync(Pay(Town.Household))).Status);
        Assert.Equal(1, await lab.SessionsAsync());
    }

    [Fact]
    public async Task A_lost_session_is_found_among_pages_on_which_methods_are_saved()
    {
        await (await AutoPayHome.MoveInAsync(lab)).SaveAsync();
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorAfter, Create));
        Assert.Equal(PaymentStatus.Submitted, (await lab.StartAsync(Pay(Town.Household))).Status);
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_leaves_the_payment_unknown_until_it_does()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "*", Count: 6));
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.Equal((PaymentStatus.Unknown, null), (payment.Status, payment.CheckoutUrl));
        lab.Wait(TimeSpan.FromMinutes(1));
        var known = await lab.BecomesAsync(payment.Id, PaymentStatus.Submitted);
        Assert.True(await CheckoutPage.PayAsync(known!.CheckoutUrl!));
        Assert.Equal(1, await lab.SessionsAsync());
    }

    [Fact]
    public async Task An_unknown_payment_keeps_the_account_until_it_is_settled()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "*", Count: 1000));
        var first = await lab.StartAsync(Pay(Town.Household));
        var second = await lab.StartAsync(Pay(Town.Household, 5000));
        Assert.Equal((first.Id, PaymentStatus.Unknown), (second.Id, second.Status));
    }

    [Fact]
    public async Task A_paid_page_whose_session_cannot_be_read_is_unknown_and_then_received()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "GET *", Count: 3));
        Assert.Equal(PaymentStatus.Unknown, await lab.RefreshAsync(payment.Id));
        Assert.Equal(PaymentStatus.Succeeded, await lab.RefreshAsync(payment.Id));
    }

    [Fact]
    public async Task Once_the_key_is_forgotten_a_lost_session_is_looked_up_and_never_made_anew()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorAfter, Create));
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "GET *", Count: 3));
        var payment = await lab.StartAsync(Pay(Town.Household));
        Assert.Equal(PaymentStatus.Unknown, payment.Status);
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "GET *", Count: 1000));
        lab.Wait(TimeSpan.FromHours(25));
        lab.Sandbox.Faults.Clear();
        Assert.Equal(PaymentStatus.Canceled, await lab.RefreshAsync(payment.Id));
        Assert.Equal(1, await lab.SessionsAsync());
    }

    [Fact]
    public async Task Once_the_key_is_forgotten_a_session_that_never_was_cancels_the_payment()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "*", Count: 100_000));
        var payment = await lab.StartAsync(Pay(Town.Household));
        lab.Wait(TimeSpan.FromHours(25));
        lab.Sandbox.Faults.Clear();
        Assert.Equal(PaymentStatus.Canceled, await lab.RefreshAsync(payment.Id));
        Assert.Equal(0, await lab.SessionsAsync());
    }

    [Fact]
    public async Task An_abandoned_page_expires_and_the_payment_with_it()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        lab.Wait(TimeSpan.FromMinutes(61));
        await lab.BecomesAsync(payment.Id, PaymentStatus.Canceled);
        Assert.Equal(new Money(8300), await lab.BalanceAsync(Town.Household));
    }

    [Fact]
    public async Task Without_any_webhook_a_paid_page_is_settled_by_the_next_reminder()
    {
        var payment = await lab.StartAsync(Pay(Town.Household));
        await CheckoutPage.PayAsync(payment.CheckoutUrl!);
        lab.Wait(TimeSpan.FromMinutes(1));
        await lab.BecomesAsync(payment.Id, PaymentStatus.Succeeded);
        Assert.Single(await lab.MailsAsync("received"));
    }
}
