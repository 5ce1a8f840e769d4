namespace CalWater.Accounts.ServiceAccounts;

/// <summary>What can stand in the audit trail of a service account. The texts are stored: never change one.</summary>
public static class AccountActs
{
    public const string LoginInvited = "login-invited";
    public const string LoginInvitationWithdrawn = "login-invitation-withdrawn";
}
