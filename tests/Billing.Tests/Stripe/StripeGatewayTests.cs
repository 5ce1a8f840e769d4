using CalWater.Billing.Stripe;
using CalWater.Billing.Tests.Payments;
using CalWater.Sandbox;
using CalWater.Testing;

namespace CalWater.Billing.Tests.Stripe;

public sealed class StripeGatewayTests : IAsyncLifetime
{
    private const string Create = "POST /v1/checkout/sessions";
    private readonly GatewayLab lab = new();
    private readonly CheckoutRequest request = PaymentSamples.Started().Order.ToCheckout() with { ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3600) };

    private IPaymentGateway Gateway => lab.Gateway;

    private IdempotencyKey Key => IdempotencyKey.For(request.Payment, "checkout");

    private IdempotencyKey ExpireKey => IdempotencyKey.For(request.Payment, "expire");

    public Task InitializeAsync() => lab.InitializeAsync();

    public Task DisposeAsync() => lab.DisposeAsync();

    [Fact]
    public async Task A_new_session_is_open_and_carries_what_was_asked()
    {
        var session = await CreateAsync();
        Assert.Equal(CheckoutStatus.Open, session.Status);
        Assert.Equal((new Money(8300), "usd"), (session.AmountTotal!.Value, session.Currency));
        Assert.Equal(request.Metadata, session.Metadata);
        Assert.Equal(lab.Sandbox.Url.Authority, session.Url!.Authority);
    }

    [Theory]
    [InlineData(Language.English, "en"), InlineData(Language.Spanish, "es"), InlineData(Language.Chinese, "zh-TW")]
    public async Task The_page_is_asked_for_in_the_language_of_the_customer(Language language, string locale)
    {
        var answer = await Gateway.CreateCheckoutAsync(request with { Language = language }, Key);
        Assert.True(answer.IsDone, answer.Fault?.ToString());
        Assert.Equal(locale, (string?)(await lab.Sandbox.ObjectsAsync("checkout.session")).Single()["locale"]);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_session()
    {
        var first = await CreateAsync();
        Assert.Equal(first.Id, (await CreateAsync()).Id);
        Assert.Equal(1, await lab.CountAsync("checkout.session"));
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_a_conflict_that_proves_nothing()
    {
        await CreateAsync();
        var answer = await Gateway.CreateCheckoutAsync(request with { Email = "other@example.com" }, Key);
        Assert.Equal(GatewayFaultKind.KeyConflict, answer.Fault!.Kind);
        Assert.False(answer.Fault.NothingWasDone);
    }

    [Theory]
    [InlineData(FaultKind.DropAfter), InlineData(FaultKind.ErrorBefore), InlineData(FaultKind.RateLimited)]
    public async Task A_fault_on_the_way_is_tried_again_with_the_same_key(FaultKind kind)
    {
        lab.Sandbox.Faults.Add(new(kind, Create, Count: kind == FaultKind.DropAfter ? 1 : 2));
        Assert.Equal(CheckoutStatus.Open, (await CreateAsync()).Status);
        Assert.Equal(1, await lab.CountAsync("checkout.session"));
    }

    [Fact]
    public async Task Three_tries_are_enough()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, Create, Count: 10));
        var answer = await Gateway.CreateCheckoutAsync(request, Key);
        Assert.Equal(GatewayFaultKind.ServerError, answer.Fault!.Kind);
        Assert.Equal(7, lab.Sandbox.Faults.Pending.Single().Count);
    }

    [Fact]
    public async Task An_error_that_the_key_would_only_repeat_is_not_tried_again_and_the_session_is_found_by_looking()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorAfter, Create));
        var lost = await Gateway.CreateCheckoutAsync(request, Key);
        Assert.Equal(GatewayFaultKind.ServerError, lost.Fault!.Kind);
        var found = await Gateway.FindCheckoutAsync(request.Payment, TimeProvider.System.GetUtcNow());
        Assert.Equal(request.Payment.Value, found.Value?.ClientReferenceId);
    }

    [Fact]
    public async Task A_payment_without_a_session_is_not_found() =>
        Assert.Equal(GatewayFaultKind.NotFound, (await Gateway.FindCheckoutAsync(PaymentId.New(), TimeProvider.System.GetUtcNow())).Fault!.Kind);

    [Fact]
    public async Task A_refused_request_says_that_nothing_was_done()
    {
        var answer = await Gateway.CreateCheckoutAsync(request with { ExpiresAt = DateTimeOffset.UnixEpoch }, Key);
        Assert.Equal(GatewayFaultKind.InvalidRequest, answer.Fault!.Kind);
        Assert.True(answer.Fault.NothingWasDone);
        Assert.StartsWith("req_", answer.Fault.RequestId);
    }

    [Fact]
    public async Task A_paid_session_shows_its_intent_charge_and_card()
    {
        var session = await CreateAsync();
        Assert.True(await CheckoutPage.PayAsync(session.Url!));
        var paid = (await Gateway.ReadCheckoutAsync(session.Id)).Value!;
        Assert.Equal((CheckoutStatus.Complete, CheckoutPaymentStatus.Paid), (paid.Status, paid.PaymentStatus));
        Assert.Equal(PaymentIntentStatus.Succeeded, paid.PaymentIntent!.Status);
        Assert.Equal(("visa", "4242"), (paid.PaymentIntent.LatestCharge!.PaymentMethodDetails!.Card!.Brand, paid.PaymentIntent.LatestCharge.PaymentMethodDetails.Card.Last4));
        Assert.Equal(request.Metadata, paid.PaymentIntent.Metadata);
    }

    [Fact]
    public async Task An_expired_session_can_no_longer_be_paid()
    {
        var session = await CreateAsync();
        var expired = await Gateway.ExpireCheckoutAsync(session.Id, ExpireKey);
        Assert.Equal((CheckoutStatus.Expired, null), (expired.Value!.Status, expired.Value.Url));
        Assert.False(await CheckoutPage.PayAsync(session.Url!));
    }

    [Fact]
    public async Task A_paid_session_can_no_longer_be_expired()
    {
        var session = await CreateAsync();
        await CheckoutPage.PayAsync(session.Url!);
        Assert.Equal(GatewayFaultKind.InvalidRequest, (await Gateway.ExpireCheckoutAsync(session.Id, ExpireKey)).Fault!.Kind);
        Assert.Equal(CheckoutStatus.Complete, (await Gateway.ReadCheckoutAsync(session.Id)).Value!.Status);
    }

    [Fact]
    public async Task A_session_that_is_not_there_is_not_found() =>
        Assert.Equal(GatewayFaultKind.NotFound, (await Gateway.ReadCheckoutAsync("cs_test_none")).Fault!.Kind);

    private async Task<CheckoutSession> CreateAsync()
    {
        var answer = await Gateway.CreateCheckoutAsync(request, Key);
        return answer.Value ?? throw new InvalidOperationException(answer.Fault?.ToString());
    }
}
