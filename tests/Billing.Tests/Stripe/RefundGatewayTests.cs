using CalWater.Billing.Stripe;
using CalWater.Sandbox;
using CalWater.Testing;
using static CalWater.Billing.Tests.Payments.PaymentSamples;

namespace CalWater.Billing.Tests.Stripe;

/// <summary>What the gateway says of money after it was taken, and of what was made on a day.</summary>
public sealed class RefundGatewayTests : IAsyncLifetime
{
    private static readonly PaymentId Payment = PaymentId.New();
    private readonly GatewayLab lab = new();

    private IPaymentGateway Gateway => lab.Gateway;

    private static GatewayWindow Today => new(TimeProvider.System.GetUtcNow().AddHours(-1), TimeProvider.System.GetUtcNow().AddHours(1));

    public Task InitializeAsync() => lab.InitializeAsync();

    public Task DisposeAsync() => lab.DisposeAsync();

    [Fact]
    public async Task A_refund_is_made_once_for_its_key_and_found_with_its_metadata()
    {
        var charge = await PaidAsync();
        lab.Sandbox.Faults.Add(new(FaultKind.DropAfter, "POST /v1/refunds"));
        var (first, again) = (await RefundAsync(charge, 3000), await RefundAsync(charge, 3000));
        Assert.Equal((first.Value!.Id, RefundStatus.Succeeded), (again.Value!.Id, again.Value.Status));
        var listed = Assert.Single((await Gateway.RefundsOfAsync(charge)).Value!);
        Assert.Equal((new Money(3000), "1"), (listed.Amount, listed.Metadata["refund"]));
    }

    [Fact]
    public async Task More_than_is_left_is_refused_and_nothing_was_done()
    {
        var charge = await PaidAsync();
        var answer = await RefundAsync(charge, 8301);
        Assert.Equal((GatewayFaultKind.InvalidRequest, true), (answer.Fault!.Kind, answer.Fault.NothingWasDone));
    }

    [Theory]
    [InlineData("4000 0000 0000 0259", DisputeStatus.NeedsResponse)]
    public async Task A_dispute_is_read_with_what_it_took_from_the_balance(string card, DisputeStatus status)
    {
        var charge = await PaidAsync(card);
        var dispute = Assert.Single((await Gateway.DisputesOfAsync(charge)).Value!);
        Assert.Equal((status, new Money(8300), "card"), (dispute.Status, dispute.Amount, dispute.PaymentMethodDetails!.Type));
        Assert.Equal(new Money(-8300), Assert.Single(dispute.BalanceTransactions).Amount);
    }

    [Fact]
    public async Task A_day_is_listed_page_by_page_to_its_end()
    {
        var charge = await PaidAsync();
        for (var count = 0; count < 101; count++) await RefundAsync(charge, 50, count);
        var first = (await Gateway.RefundsAsync(Today, null)).Value!;
        var second = (await Gateway.RefundsAsync(Today, first.After)).Value!;
        Assert.Equal((100, 1, null), (first.Items.Count, second.Items.Count, second.After));
        Assert.Equal(101, (await Gateway.RefundsOfAsync(charge)).Value!.Count);
        Assert.Empty((await Gateway.RefundsAsync(new(Today.From.AddDays(-2), Today.From), null)).Value!.Items);
    }

    [Fact]
    public async Task The_payments_of_a_day_carry_their_charge_and_the_disputes_theirs()
    {
        var charge = await PaidAsync("4000 0000 0000 0259");
        var intent = Assert.Single((await Gateway.PaymentIntentsAsync(Today, null)).Value!.Items);
        Assert.Equal((PaymentIntentStatus.Succeeded, charge), (intent.Status, intent.LatestCharge!.Id));
        Assert.Equal(charge, Assert.Single((await Gateway.DisputesAsync(Today, null)).Value!.Items).Charge);
    }

    [Fact]
    public async Task A_gateway_that_is_down_is_a_fault_and_no_empty_list()
    {
        lab.Sandbox.Faults.Add(new(FaultKind.ErrorBefore, "GET *", 100));
        Assert.False((await Gateway.RefundsOfAsync("ch_1")).IsDone);
        Assert.False((await Gateway.PaymentIntentsAsync(Today, null)).IsDone);
    }

    private async Task<string> PaidAsync(string card = CheckoutPage.GoodCard)
    {
        var request = Started().Order.ToCheckout() with { ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3600) };
        var session = (await Gateway.CreateCheckoutAsync(request, IdempotencyKey.For(request.Payment, "checkout"))).Value!;
        Assert.True(await CheckoutPage.PayAsync(session.Url!, card));
        return (await Gateway.ReadCheckoutAsync(session.Id)).Value!.PaymentIntent!.LatestCharge!.Id;
    }

    private Task<GatewayAnswer<Refund>> RefundAsync(string charge, long cents, int number = 1) => Gateway.RefundAsync(
        new(charge, new(cents), new Dictionary<string, string> { ["refund"] = $"{number}" }), IdempotencyKey.For(Payment, $"refund-{number}"));
}
