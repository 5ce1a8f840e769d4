using CalWater.Sandbox;
using CalWater.Testing;

namespace CalWater.Web.Tests.Processes;

/// <summary><c>kill -9</c> in the middle of a payment: nothing is taken twice, nothing is lost.</summary>
public sealed class KilledDuringPaymentTests
{
    // Whatever the events do, the payment's reminder settles it within a minute of the restart.
    private static readonly TimeSpan SettledWithin = TimeSpan.FromSeconds(75);

    // A start looks after all open payments; their reminders would come later.
    private static readonly TimeSpan LookedAfterWithin = TimeSpan.FromSeconds(25);

    private const string Receipt = "We received your payment";

    [Fact]
    public async Task A_portal_killed_while_it_waits_for_Stripe_goes_on_with_the_same_payment()
    {
        await using var portal = await KilledPortal.StartAsync();
        var form = await KilledWhileItWaitsForStripeAsync(portal);
        await portal.StartAgainAsync();
        var checkout = await form.PressAsync("Continue to the card page");
        Assert.True(await CheckoutPage.PayAsync(checkout.Address));
        await AssertSettledOnceAsync(portal);
        Assert.Single(await portal.Sandbox.ObjectsAsync("checkout.session"));
    }

    [Fact]
    public async Task A_payment_made_while_the_portal_is_dead_is_settled_once_when_it_is_back()
    {
        await using var portal = await KilledPortal.StartAsync();
        var checkout = await (await portal.PayPageAsync()).PressAsync("Continue to the card page");
        await portal.KillAsync();
        Assert.True(await CheckoutPage.PayAsync(checkout.Address));
        await portal.StartAgainAsync();
        await AssertSettledOnceAsync(portal);
    }

    [Fact]
    public async Task A_portal_killed_as_soon_as_the_card_was_charged_settles_the_payment_once()
    {
        await using var portal = await KilledPortal.StartAsync();
        var checkout = await (await portal.PayPageAsync()).PressAsync("Continue to the card page");
        Assert.True(await CheckoutPage.PayAsync(checkout.Address));
        await portal.KillAsync();
        await portal.StartAgainAsync();
        await AssertSettledOnceAsync(portal);
    }

    [Fact]
    public async Task A_payment_made_while_the_portal_is_dead_is_settled_at_its_start_also_where_no_event_ever_comes()
    {
        await using var portal = await KilledPortal.StartAsync();
        var checkout = await (await portal.PayPageAsync()).PressAsync("Continue to the card page");
        await portal.KillAsync();
        portal.Sandbox.Faults.Add(new(FaultKind.WebhookOff, "*", 100));
        Assert.True(await CheckoutPage.PayAsync(checkout.Address));
        await portal.StartAgainAsync();
        await Eventually.GetAsync(portal.AccountAsync, text => text.Contains("$0.00", StringComparison.Ordinal), LookedAfterWithin, () => portal.Said);
        await AssertSettledOnceAsync(portal);
    }

    [Fact]
    public async Task A_payment_that_was_cut_off_while_it_waited_for_Stripe_is_followed_up_at_the_next_start()
    {
        await using var portal = await KilledPortal.StartAsync();
        await KilledWhileItWaitsForStripeAsync(portal);
        await portal.StartAgainAsync();
        var books = new GatewayBooks(portal.Sandbox, portal.Database);
        await Eventually.GetAsync(async () => (await portal.Sandbox.ObjectsAsync("checkout.session")).Count == 1 && (await books.UnlistedAsync()).Count == 0, isListed => isListed, LookedAfterWithin, () => portal.Said);
    }

    /// <returns>The form that was pressed.</returns>
    private static async Task<Page> KilledWhileItWaitsForStripeAsync(KilledPortal portal)
    {
        var form = await portal.PayPageAsync();
        portal.Sandbox.Faults.Add(new(FaultKind.Latency, "POST /v1/checkout/sessions", 1, TimeSpan.FromSeconds(2)));
        var pressed = form.PressAsync("Continue to the card page");
        await Eventually.TrueAsync(() => Task.FromResult(portal.Sandbox.Faults.Pending.Count == 0));
        await portal.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => pressed);
        return form;
    }

    private static async Task AssertSettledOnceAsync(KilledPortal portal)
    {
        await Eventually.GetAsync(portal.AccountAsync, text => text.Contains("$0.00", StringComparison.Ordinal), SettledWithin, () => portal.Said);
        await Eventually.GetAsync(() => portal.MailsAsync(Receipt), count => count > 0);
        await portal.KillAsync();
        await portal.StartAgainAsync();
        Assert.Contains("$0.00", await portal.AccountAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await portal.MailsAsync(Receipt));
        Assert.Single(await portal.ChargesAsync());
    }
}
