using System.Text.Json.Serialization;
using CalWater.Grains.Identity;

namespace CalWater.Identity.SignUps;

public sealed partial record SignUp
{
    /// <summary>
    /// The hash of the mailed secret of the invitation that is followed (F13); null in a sign-up by account number. The
    /// mail it came by has proven the address, which therefore stays, and is not confirmed again.
    /// </summary>
    public string? InvitationHash { get; init; }

    [JsonIgnore]
    public bool IsInvited => InvitationHash is not null;

    public static SignUp Start(InvitedSignUpStart start, CheckedInvitation invitation, DateTimeOffset now) => new()
    {
        StartedAt = now,
        Language = start.Language,
        Account = start.Account,
        CenterId = invitation.CenterId,
        Email = invitation.Email,
        InvitationHash = Secret.Hash(start.Secret)
    };
}

/// <summary>An invitation that can be followed: for whom, and the account's own Customer Center.</summary>
public sealed record CheckedInvitation(EmailAddress Email, string CenterId);
