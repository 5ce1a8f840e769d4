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

    [Fact]
    public void A_lost_dispute_that_names_no_card_is_a_returned_debit() =>
        Assert.Equal(MoneyMoveKind.Return, Assert.Single(new AftermathState().Saw(Paid, [], [Dispute(DisputeStatus.Lost) with { PaymentMethodDetails = null }]).Moves).Kind);

    private static Dispute Dispute(DisputeStatus status) => new(
        "du_1", status, new(8300), "ch_1", default, "fraudulent", [new("txn_1", new(-8300)), new("txn_2", new(8300))], new("card"));
}
