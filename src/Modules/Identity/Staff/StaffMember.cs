using CalWater.Grains.Identity;

namespace CalWater.Identity.Staff;

/// <summary>A member of staff. Whoever is not in the directory is none, whatever a session says.</summary>
/// <param name="EnrolledAt">When password and authenticator were first set up; null before.</param>
public sealed record StaffMember(
    StaffId Id, EmailAddress Email, StaffRole Role, DateTimeOffset AddedAt, StaffInvitation Invitation, DateTimeOffset? EnrolledAt);

/// <summary>The newest invitation; earlier ones no longer work. The mail holds the secret, the directory only its hash.</summary>
public sealed record StaffInvitation(string SecretHash, DateTimeOffset SentAt)
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromHours(72);

    public bool IsOpen(string secret, DateTimeOffset now) => now < SentAt + ValidFor && Secret.Matches(secret, SecretHash);
}
