using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;
using static CalWater.Billing.Tests.Payments.PaymentSamples;

namespace CalWater.Billing.Tests.Payments;

public sealed class PaymentTests
{
    [Fact]
    public void An_open_checkout_page_makes_the_payment_submitted_and_shows_its_address()
    {
        var payment = Submitted();
        Assert.Equal(PaymentStatus.Submitted, payment.Status);
        Assert.Equal("https://checkout.example/1", payment.ToView().CheckoutUrl?.AbsoluteUri);
    }

    [Fact]
    public void A_paid_session_settles_the_payment_with_its_charge()
    {
        var payment = Submitted();
        var paid = payment.Heard(new(Paid(payment)), Noon);
        Assert.Equal(PaymentStatus.Succeeded, paid.Status);
        Assert.Equal(new PaymentSettlement("ch_1", Noon, "Visa", "4242", "card", "pi_1"), paid.Settlement);
        Assert.Null(paid.ToView().CheckoutUrl);
    }

    [Theory]
    [InlineData(GatewayFaultKind.TimedOut), InlineData(GatewayFaultKind.Unreachable), InlineData(GatewayFaultKind.ServerError)]
    [InlineData(GatewayFaultKind.RateLimited), InlineData(GatewayFaultKind.Busy), InlineData(GatewayFaultKind.Unreadable)]
    [InlineData(GatewayFaultKind.Unauthorized), InlineData(GatewayFaultKind.KeyConflict)]
    public void A_lost_answer_leaves_the_payment_unknown(GatewayFaultKind fault) =>
        Assert.Equal(PaymentStatus.Unknown, Started().Heard(Fault(fault), Noon).Status);

    [Fact]
    public void A_refused_request_cancels_a_payment_that_the_gateway_never_took() =>
        Assert.Equal(PaymentStatus.Canceled, Started().Heard(Fault(GatewayFaultKind.InvalidRequest), Noon).Status);

    [Fact]
    public void A_refused_question_about_a_session_proves_nothing() =>
        Assert.Equal(PaymentStatus.Unknown, Submitted().Heard(Fault(GatewayFaultKind.InvalidRequest), Noon).Status);

    [Fact]
    public void An_unknown_payment_is_settled_by_the_next_answer()
    {
        var unknown = Started().Heard(Fault(GatewayFaultKind.TimedOut), Noon);
        Assert.Equal(PaymentStatus.Succeeded, unknown.Heard(new(Paid(unknown)), Noon).Status);
        Assert.Equal(PaymentStatus.Submitted, unknown.Heard(new(Session(unknown)), Noon).Status);
    }

    [Fact]
    public void The_same_answer_again_changes_nothing()
    {
        var payment = Submitted();
        Assert.Equal(payment, payment.Heard(new(Session(payment)), Noon.AddMinutes(1)));
        var unknown = payment.Heard(Fault(GatewayFaultKind.TimedOut), Noon);
        Assert.Equal(unknown, unknown.Heard(Fault(GatewayFaultKind.TimedOut), Noon.AddMinutes(1)));
    }

    [Fact]
    public void A_bank_debit_waits_and_a_lost_answer_does_not_unsettle_it()
    {
        var payment = Submitted();
        var pending = payment.Heard(new(Session(payment, CheckoutStatus.Complete, Intent(payment, PaymentIntentStatus.Processing))), Noon);
        Assert.Equal(PaymentStatus.Pending, pending.Status);
        Assert.Equal(pending, pending.Heard(Fault(GatewayFaultKind.TimedOut), Noon));
        Assert.Equal(PaymentStatus.Succeeded, pending.Heard(new(Paid(pending)), Noon).Status);
    }

    [Fact]
    public void A_declined_card_leaves_the_page_open_for_another()
    {
        var payment = Submitted();
        var declined = Session(payment, CheckoutStatus.Open, Intent(payment, PaymentIntentStatus.RequiresPaymentMethod));
        Assert.Equal(payment, payment.Heard(new(declined), Noon));
    }

    [Fact]
    public void An_expired_page_cancels_the_payment()
    {
        var payment = Submitted();
        Assert.Equal(PaymentStatus.Canceled, payment.Heard(new(Session(payment, CheckoutStatus.Expired)), Noon).Status);
    }

    public static TheoryData<Func<CheckoutSession, CheckoutSession>> Alterations =>
    [
        session => session with { AmountTotal = new(1) },
        session => session with { Currency = "eur" },
        session => session with { Metadata = new Dictionary<string, string>(session.Metadata) { ["payment"] = PaymentId.New().Value } },
        session => session with { Metadata = new Dictionary<string, string>(session.Metadata) { ["allocations"] = "9999999999=8300" } },
        session => session with { PaymentIntent = session.PaymentIntent! with { Amount = new(1) } },
        session => session with { PaymentIntent = session.PaymentIntent! with { Metadata = new Dictionary<string, string>() } }
    ];

    [Theory, MemberData(nameof(Alterations))]
    public void A_session_that_contradicts_the_order_is_not_believed(Func<CheckoutSession, CheckoutSession> alter)
    {
        var payment = Submitted();
        var next = payment.Heard(new(alter(Paid(payment))), Noon);
        Assert.Equal(PaymentStatus.Unknown, next.Status);
        Assert.NotNull(next.Discrepancy);
        Assert.Null(next.Settlement);
    }
}
