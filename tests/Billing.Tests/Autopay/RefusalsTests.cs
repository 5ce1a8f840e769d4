using CalWater.Billing.Autopay;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Tests.Autopay;

public sealed class RefusalsTests
{
    [Theory]
    [InlineData("card_declined", "do_not_honor"), InlineData("card_declined", "lost_card"), InlineData("card_declined", "stolen_card"), InlineData("card_declined", "pickup_card")]
    [InlineData("expired_card", null), InlineData("account_closed", null), InlineData("no_account", null), InlineData("debit_not_authorized", null), InlineData("payment_method_unexpected_state", null)]
    public void What_will_not_pass_is_final(string code, string? declineCode) => Assert.Equal(RefusalKind.Final, Refusals.Of(new(code, declineCode)));

    [Theory]
    [InlineData("card_declined", "insufficient_funds"), InlineData("card_declined", "generic_decline"), InlineData("card_declined", "try_again_later"), InlineData("processing_error", null), InlineData("insufficient_funds", null)]
    public void What_may_pass_another_day_is_tried_again(string code, string? declineCode) => Assert.Equal(RefusalKind.TryAgain, Refusals.Of(new(code, declineCode)));

    [Fact]
    public void A_bank_that_asks_for_the_customer_gets_them() => Assert.Equal(RefusalKind.AskCustomer, Refusals.Of(new("authentication_required", "authentication_required")));

    [Fact]
    public void An_outage_of_the_gateway_is_no_refusal() => Assert.Equal(RefusalKind.TryAgain, Refusals.Of((PaymentDecline?)null));
}
