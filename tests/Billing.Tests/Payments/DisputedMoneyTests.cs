using CalWater.Billing.Payments.Aftermath;
using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Tests.Payments;

/// <summary>What a dispute's words mean for the money.</summary>
public sealed class DisputedMoneyTests
{
    private static readonly PaymentView Paid = new(
        PaymentId.New(), LoginId.New(), PaymentStatus.Succeeded, [new(BillingCast.Household, new("a"), "9 Zinnia Ct", new(8300))],
        "ana@example.com", default, null, new("ch_1", default, "Visa", "4242"));

    [Theory]
    [InlineData(DisputeStatus.NeedsResponse), InlineData(DisputeStatus.UnderReview)]
    [InlineData(DisputeStatus.AppealNeedsResponse), InlineData(DisputeStatus.AppealUnderReview)]
    public void A_dispute_that_is_not_decided_posts_nothing_and_is_looked_at_again(DisputeStatus status)
    {
        var seen = new AftermathState().Saw(Paid, [], [Dispute(status)]);
        Assert.Equal((MoneyMoveKind.DisputeOpened, true), (Assert.Single(seen.Moves).Kind, seen.AwaitsMore));
        Assert.Equal(MoneyStanding.Disputed, MoneyStandings.Of(Paid.Amount, seen.Moves));
    }

    [Fact]
    public void A_lost_dispute_that_is_appealed_stays_lost_until_it_is_won()
    {
        var lost = new AftermathState().Saw(Paid, [], [Dispute(DisputeStatus.Lost)]);
        var appealed = lost.Saw(Paid, [], [Dispute(DisputeStatus.AppealUnderReview)]);
        Assert.Equal((MoneyStanding.ChargedBack, true), (MoneyStandings.Of(Paid.Amount, appealed.Moves), appealed.AwaitsMore));
        var won = appealed.Saw(Paid, [], [Dispute(DisputeStatus.Won)]);
        Assert.Equal((MoneyStanding.Kept, false), (MoneyStandings.Of(Paid.Amount, won.Moves), won.AwaitsMore));
    }

    [Theory]
    [InlineData("card", null, MoneyMoveKind.DisputeLost), InlineData("card", "us_bank_account", MoneyMoveKind.DisputeLost)]
    [InlineData("us_bank_account", null, MoneyMoveKind.Return), InlineData("us_bank_account", "card", MoneyMoveKind.Return)]
    [InlineData(null, "card", MoneyMoveKind.DisputeLost), InlineData(null, "us_bank_account", MoneyMoveKind.Return), InlineData(null, null, MoneyMoveKind.Return)]
    public void Whether_a_lost_dispute_is_a_return_is_told_by_what_the_payment_charged_and_else_by_the_dispute(string? charged, string? disputed, MoneyMoveKind kind)
    {
        var paid = Paid with { Settlement = Paid.Settlement! with { Method = charged } };
        var lost = Dispute(DisputeStatus.Lost) with { PaymentMethodDetails = disputed is null ? null : new(disputed) };
        Assert.Equal(kind, Assert.Single(new AftermathState().Saw(paid, [], [lost]).Moves).Kind);
    }

    [Fact]
    public void A_lost_dispute_that_was_posted_as_a_return_once_is_not_posted_again_as_a_chargeback()
    {
        var lost = Dispute(DisputeStatus.Lost) with { PaymentMethodDetails = null };
        var posted = new AftermathState().Saw(Paid, [], [lost]);
        var again = posted.Saw(Paid with { Settlement = Paid.Settlement! with { Method = "card" } }, [], [lost]);
        Assert.Same(posted, again);
    }

    private static Dispute Dispute(DisputeStatus status) => new(
        "du_1", status, new(8300), "ch_1", default, "fraudulent", [new("txn_1", new(-8300)), new("txn_2", new(8300))], new("card"));
}
