using CalWater.Billing.Ledger;

namespace CalWater.Billing.ShutOff;

/// <summary>
/// The time that California leaves a home before its water may be shut off for non-payment (SB 998): 60 days from the
/// due date that was missed.
/// </summary>
/// <param name="PastDueSince">The due date that the oldest unsettled bill missed.</param>
public sealed record ShutOffClock(DateOnly PastDueSince, DateOnly Today)
{
    // Health and Safety Code 116908: no discontinuation until payment has been delinquent for 60 days.
    public const int Days = 60;

    /// <summary>The first day on which the water may be shut off.</summary>
    public DateOnly Earliest => EarliestAfter(PastDueSince);

    /// <summary>Zero from <see cref="Earliest"/> on.</summary>
    public int DaysLeft => Math.Max(0, Earliest.DayNumber - Today.DayNumber);

    /// <summary>How many days it is past due; beyond <see cref="Days"/> once the time has run out.</summary>
    public int Day => Today.DayNumber - PastDueSince.DayNumber;

    public bool HasRunOut => DaysLeft == 0;

    /// <returns>Null where nothing is past due, or the law protects no home.</returns>
    public static ShutOffClock? Of(AccountBalance balance, string customerClass) =>
        balance.PastDueSince is { } since && Protects(customerClass) ? new(since, balance.AsOf) : null;

    public static DateOnly EarliestAfter(DateOnly missedDueDate) => missedDueDate.AddDays(Days);

    /// <summary>Whether people live there: in a house or, under Health and Safety Code 116902, in several homes behind one meter.</summary>
    public static bool Protects(string customerClass) =>
        customerClass.Equals("residential", StringComparison.OrdinalIgnoreCase) || customerClass.Equals("multi", StringComparison.OrdinalIgnoreCase);
}
