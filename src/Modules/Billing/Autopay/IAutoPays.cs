using CalWater.Grains.Payments;

namespace CalWater.Billing.Autopay;

/// <summary>Auto Pay across accounts, for lists and runs. One account's with all its history is its grain's to tell.</summary>
public interface IAutoPays
{
    /// <summary>Those of the accounts that ever had Auto Pay.</summary>
    Task<IReadOnlyDictionary<AccountNumber, AutoPayLine>> FindAsync(IReadOnlyCollection<AccountNumber> accounts, CancellationToken cancellation = default);

    /// <summary>The accounts that a method pays for.</summary>
    Task<IReadOnlyList<AccountNumber>> PaidByAsync(string method, CancellationToken cancellation = default);

    /// <summary>Accounts with Auto Pay on or paused, by number, after one of them.</summary>
    Task<IReadOnlyList<AutoPayLine>> EnrolledAsync(AccountNumber? after, int most, CancellationToken cancellation = default);

    /// <summary>Accounts for which a run has something to do on the day, by number, after one of them.</summary>
    Task<IReadOnlyList<AccountNumber>> DueAsync(DateOnly day, AccountNumber? after, int most, CancellationToken cancellation = default);

    /// <summary>Shows the series as it is now, unless something newer is shown already.</summary>
    Task ShowAsync(AccountNumber account, AutoPaySeries series);
}

public enum AutoPayStatus { Off, On, Paused }

/// <summary>Auto Pay of one account as lists show it.</summary>
public sealed record AutoPayLine(
    AccountNumber Account, LoginId Login, AutoPayStatus Status, string Method, string Brand, string Last4, int DaysBefore, Money? Limit, DateOnly? EndsOn)
{
    /// <summary>The newest bill it looked at; null before the first.</summary>
    public LastDebit? LastBill { get; init; }
}

/// <summary>What Auto Pay does, or did, with a bill.</summary>
public sealed record LastDebit(BillNumber Bill, Money Amount, DateOnly On, DebitStatus Status);
