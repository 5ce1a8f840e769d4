using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.ServiceAccounts;

/// <summary>A customer is invited to sign the account up (F13): one open invitation for each account, until somebody owns it.</summary>
public partial interface IServiceAccountGrain
{
    /// <summary>Records the invitation that is about to be mailed; an earlier one stops working.</summary>
    /// <returns>False when a login owns the account.</returns>
    [Alias("invite")]
    Task<bool> Invite(NewLoginInvitation invitation);

    /// <summary>The mailed link stops working. Changes nothing when none is open.</summary>
    [Alias("withdraw-invitation")]
    Task WithdrawInvitation(string staff, string reason);

    /// <summary>The newest invitation, also one that is too old; null when there is none.</summary>
    [ReadOnly, Alias("invitation")]
    Task<OpenLoginInvitation?> Invitation();

    /// <summary>Whom the invitation with this secret's hash is for; null when it cannot be followed, or no longer.</summary>
    [ReadOnly, Alias("invited-by")]
    Task<EmailAddress?> InvitedBy(string secretHash);
}

/// <summary>An invitation to sign an account up.</summary>
/// <param name="Staff">The id of the member who invites.</param>
/// <param name="Reason">Why, as it stands in the audit trail.</param>
/// <param name="Language">Of the mail, so that it can be sent again in the same.</param>
[GenerateSerializer, Immutable, Alias("new-login-invitation")]
public sealed record NewLoginInvitation(
    [property: Id(0)] EmailAddress Email,
    [property: Id(1)] string SecretHash,
    [property: Id(2)] TimeSpan ValidFor,
    [property: Id(3)] string Staff,
    [property: Id(4)] string Reason,
    [property: Id(5)] Language? Language = null);

/// <summary>An invitation that was mailed.</summary>
/// <param name="Language">Of the mail; null where older programs did not keep it.</param>
[GenerateSerializer, Immutable, Alias("open-login-invitation")]
public sealed record OpenLoginInvitation(
    [property: Id(0)] EmailAddress Email,
    [property: Id(1)] string By,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] DateTimeOffset Until,
    [property: Id(4)] Language? Language = null);
