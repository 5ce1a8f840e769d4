using CalWater.Billing.Ledger;

namespace CalWater.Exchange.Demo;

internal enum PayerHabit
{
    Prompt,
    /// <summary>After the due date, before the next bill.</summary>
    Late,
    /// <summary>A part of the amount due.</summary>
    Partial,
    /// <summary>The next full hundred dollars, so that a credit stays.</summary>
    RoundUp
}

/// <summary>How a customer pays, never in the portal: its payments are born there.</summary>
/// <param name="Habit">When and how much.</param>
/// <param name="Unpaid">How many of the newest bills stay without a payment.</param>
internal sealed record DemoPayer(PayerHabit Habit, int Unpaid = 0)
{
    private static readonly PaymentChannel[] Channels =
        [PaymentChannel.Mail, PaymentChannel.Mail, PaymentChannel.Phone, PaymentChannel.Store, PaymentChannel.Bank, PaymentChannel.Bank];

    /// <summary>What is paid on a bill, and how many days after its issue (always before the next).</summary>
    public (Money Amount, int Days, PaymentChannel Channel)? Pay(Money due, int billsSince, DemoRandom random)
    {
        var days = Habit == PayerHabit.Late ? random.Between(21, 26) : random.Between(4, 18);
        var channel = random.Pick(Channels);
        var part = random.Between(40, 80);
        return billsSince < Unpaid || !due.IsPositive ? null : (Amount(due, part), days, channel);
    }

    private Money Amount(Money due, int part) => Habit switch
    {
        PayerHabit.Partial => new(due.Cents * part / 100),
        PayerHabit.RoundUp => new((due.Cents + 9999) / 10000 * 10000),
        _ => due
    };
}
