namespace CalWater.Billing.Autopay;

/// <summary>
/// The days that the law and Auto Pay's promises set. Reg E 12 CFR 1005.10(d): ten days' notice of a debit whose amount
/// varies. Nacha Operating Rules, WEB debits: seven days' notice of a changed day. A debit moves later for them, never earlier.
/// </summary>
public static class AutoPayTimings
{
    /// <summary>Days between the notice of an amount and its debit.</summary>
    public const int NoticeDays = 10;

    /// <summary>Days between the notice of another day and the debit on it.</summary>
    public const int ChangedDayNoticeDays = 7;

    /// <summary>How many days before the due date a customer may have a bill paid.</summary>
    public const int MostDaysBefore = 5;

    /// <summary>Days after the first attempt on which a declined debit is tried again.</summary>
    public static readonly IReadOnlyList<int> RetryAfterDays = [1, 3, 5];

    /// <summary>How long a record is kept after Auto Pay has ended (Reg E 1005.13(b), Nacha).</summary>
    public const int KeptYears = 2;

    /// <summary>The day of the debit of a bill whose notice goes out today.</summary>
    public static DateOnly DebitOn(DateOnly dueOn, int daysBefore, DateOnly today) => Later(dueOn.AddDays(-daysBefore), today.AddDays(NoticeDays));

    /// <summary>The day of a debit that was announced for another, when its customer moves it today.</summary>
    public static DateOnly MovedTo(DateOnly dueOn, int daysBefore, DateOnly announced, DateOnly today)
    {
        var wanted = dueOn.AddDays(-daysBefore);
        return wanted == announced ? announced : Later(wanted, today.AddDays(ChangedDayNoticeDays));
    }

    /// <summary>The day of the next attempt; null after the last.</summary>
    /// <param name="attempt">The one that failed, 1 for the first.</param>
    public static DateOnly? RetryOn(DateOnly firstTriedOn, int attempt, DateOnly today) =>
        attempt > RetryAfterDays.Count ? null : Later(firstTriedOn.AddDays(RetryAfterDays[attempt - 1]), today.AddDays(1));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
