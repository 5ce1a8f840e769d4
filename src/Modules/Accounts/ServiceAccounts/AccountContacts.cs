namespace CalWater.Accounts.ServiceAccounts;

/// <summary>Where bills of an account go and under which names, as lists and files show it.</summary>
/// <param name="BillingEmail">Confirmed; null where bills go to the e-mail of the sign-in.</param>
/// <param name="NameOnEmail">On the billing e-mail, before the address.</param>
/// <param name="NameOnBill">Printed on bills, besides the customer's.</param>
/// <param name="Nickname">What the owner calls the account; for their eyes alone.</param>
public sealed record AccountContacts(AccountNumber Number, string? BillingEmail, string? NameOnEmail, string? NameOnBill, string? Nickname)
{
    /// <summary>What was set for the account; null where nothing was.</summary>
    public static AccountContacts? Of(AccountNumber number, OnlineAccount account) =>
        account is { BillingEmail: null, Names: { OnEmail: null, OnBill: null, Nickname: null } } ? null
        : new(number, account.BillingEmail?.ToString(), account.Names.OnEmail, account.Names.OnBill, account.Names.Nickname);
}
