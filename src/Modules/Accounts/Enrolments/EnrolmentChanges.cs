using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Accounts.Enrolments;

/// <summary>What an account's state says anew for the billing office.</summary>
internal static class EnrolmentChanges
{
    /// <param name="before">What the lists were told last; null the first time.</param>
    /// <param name="account">What they are told now.</param>
    /// <param name="now">When a choice was made that keeps no time of its own.</param>
    public static IEnumerable<EnrolmentChoice> Between(AccountOnline? before, AccountOnline account, DateTimeOffset now)
    {
        if (before?.Owner != account.Owner) yield return Switch(EnrolmentKinds.Login, account.Owner is not null, now);
        if (!IsSame(before?.EBillingSince, account.EBillingSince))
            yield return Switch(EnrolmentKinds.EBilling, account.EBillingSince is not null, account.EBillingSince ?? now);
        if (before?.Contacts?.BillingEmail != account.Contacts?.BillingEmail) yield return new(account.Number, EnrolmentKinds.BillingEmail, account.Contacts?.BillingEmail, now);
        if (before?.Contacts?.NameOnBill != account.Contacts?.NameOnBill) yield return new(account.Number, EnrolmentKinds.Name, account.Contacts?.NameOnBill, now);

        EnrolmentChoice Switch(string kind, bool isOn, DateTimeOffset at) => new(account.Number, kind, isOn ? EnrolmentChoice.On : EnrolmentChoice.Off, at);
    }

    /// <summary>Databases keep less of a moment than the state does.</summary>
    public static bool IsSame(DateTimeOffset? stored, DateTimeOffset? at) => stored?.ToUnixTimeMilliseconds() == at?.ToUnixTimeMilliseconds();
}
