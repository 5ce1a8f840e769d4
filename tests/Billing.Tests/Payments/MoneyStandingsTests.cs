using CalWater.Billing.Payments.Aftermath;
using CalWater.Grains.Payments;
using static CalWater.Grains.Payments.MoneyMoveKind;
using static CalWater.Grains.Payments.MoneyStanding;

namespace CalWater.Billing.Tests.Payments;

public sealed class MoneyStandingsTests
{
    public static TheoryData<MoneyStanding, long, MoneyMove[]> Cases => new()
    {
        { Kept, 0, [] },
        { PartlyRefunded, 3000, [Move("re_1", Refund, 3000)] },
        { Refunded, 8300, [Move("re_1", Refund, 3000), Move("re_2", Refund, 5300)] },
        { Kept, 0, [Move("re_1", Refund, 8300), Move("txn_1", RefundFailed, 8300)] },
        { Returned, 8300, [Move("du_1", Return)] },
        { Kept, 0, [Move("du_1", Return), Move("txn_1", DisputeWonBack)] },
        { Disputed, 0, [Move("du_1", DisputeOpened)] },
        { Kept, 0, [Move("du_1", DisputeOpened), Move("du_1", DisputeWon)] },
        { ChargedBack, 8300, [Move("du_1", DisputeOpened), Move("du_1", DisputeLost)] },
        { Kept, 0, [Move("du_1", DisputeLost), Move("txn_1", DisputeWonBack)] },
        { ChargedBack, 8300, [Move("re_1", Refund, 3000), Move("du_1", DisputeLost, 5300)] }
    };

    [Theory, MemberData(nameof(Cases))]
    public void What_became_of_the_money_says_how_a_payment_stands(MoneyStanding standing, long gone, MoneyMove[] moves)
    {
        Assert.Equal(standing, MoneyStandings.Of(new(8300), moves));
        Assert.Equal(new Money(gone), MoneyStandings.Gone(moves));
    }

    private static MoneyMove Move(string source, MoneyMoveKind kind, long cents = 8300) => new(source, kind, new(cents), default, []);
}
