namespace CalWater.Accounts.ServiceAccounts;

/// <summary>What can stand in the audit trail of a service account. The texts are stored: never change one.</summary>
public static class AccountActs
{
    public const string LoginInvited = "login-invited";
    public const string LoginInvitationWithdrawn = "login-invitation-withdrawn";

    /// <summary>Customer service has the confirmation of a sign-up mailed again.</summary>
    public const string ConfirmationAsked = "confirmation-asked";
    public const string Linked = "linked";
    public const string Unlinked = "unlinked";
    public const string AccessOffered = "access-offered";
    public const string AccessAccepted = "access-accepted";
    public const string AccessDeclined = "access-declined";
    public const string AccessEnded = "access-ended";

    public const string BillingEmailAsked = "billing-email-asked";
    public const string BillingEmailConfirmed = "billing-email-confirmed";
    public const string BillingEmailWithdrawn = "billing-email-withdrawn";
    public const string BillingEmailRemoved = "billing-email-removed";
    public const string NamesChanged = "names-changed";
    public const string BillsAttached = "bills-attached";
    public const string BillsNotAttached = "bills-not-attached";

    public const string EBillingStarted = "e-billing-started";
    public const string EBillingEnded = "e-billing-ended";

    /// <summary>Somebody with access has opened a page.</summary>
    public const string AccessUsed = "access-used";
}
