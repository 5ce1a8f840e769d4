using System.Text.Json.Serialization;
using CalWater.Grains.Identity;

namespace CalWater.Identity.SignUps;

public sealed partial record SignUp
{
    /// <summary>
    /// The hash of the mailed secret of the invitation that is followed; null in a sign-up by account number. The mail it
    /// came by has proven the address, which therefore stays, and is not confirmed again.
    /// </summary>
    public string? InvitationHash { get; init; }

    /// <summary>The account whose owner has offered access to it; it stays the owner's.</summary>
    public AccountNumber? SharedAccount { get; init; }

    [JsonIgnore]
    public bool IsInvited => InvitationHash is not null;

    public static SignUp Start(InvitedSignUpStart start, CheckedInvitation invitation, DateTimeOffset now) => new()
    {
        StartedAt = now,
        Language = start.Language,
        Account = start.Account,
        CenterId = invitation.CenterId,
        Email = invitation.Email,
        InvitationHash = Secret.Hash(start.Secret),
        SharedAccount = invitation.IsShared ? start.Account : null
    };
}

/// <summary>An invitation that can be followed: for whom, and the account's own Customer Center.</summary>
/// <param name="IsShared">The owner invites, not the Customer Center.</param>
public sealed record CheckedInvitation(EmailAddress Email, string CenterId, bool IsShared);
