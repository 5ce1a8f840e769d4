namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>What can be done from a customer's page; a page that is made adds itself here.</summary>
/// <param name="Text">The key of its name.</param>
/// <param name="Path">Its address for an account.</param>
/// <param name="Fits">Whether it can be done for the customer.</param>
internal sealed record SupportAction(string Text, Func<AccountId, string> Path, Func<CustomerRecord, bool> Fits)
{
    public static readonly IReadOnlyList<SupportAction> All =
    [
        new("OneSignIn", SupportPaths.OneSignIn, _ => true),
        new("SetUpTitle", SupportPaths.SetUpLogin, customer => customer.Login is null),
        new("HelpTitle", SupportPaths.SignInHelp, customer => customer.Login is not null),
        new("ViewTitle", SupportPaths.View, customer => customer.Login is not null),
        new("NamesTitle", SupportPaths.Names, customer => customer.Login is not null),
        new("AllNamesTitle", SupportPaths.AllNames, customer => customer.Login?.Profile.Accounts.Length > 1),
        new("BillingEmailTitle", SupportPaths.BillingEmail, customer => customer.Login is not null),
        new("LinkTitle", SupportPaths.Link, _ => true),
        new("UnlinkTitle", SupportPaths.Unlink, customer => customer.Login is not null),
        new("OnlinePayments", SupportPaths.Payments, _ => true),
        new("ResendTitle", SupportPaths.Resend, customer => customer.Mails.Count > 0)
    ];
}
