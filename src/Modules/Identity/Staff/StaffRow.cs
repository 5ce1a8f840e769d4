using CalWater.Grains.Identity;

namespace CalWater.Identity.Staff;

internal sealed class StaffRow
{
    public required string Id { get; init; }
    public required string Email { get; init; }
    public required StaffRole Role { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required string InvitationHash { get; init; }
    public required DateTimeOffset InvitedAt { get; init; }
    public DateTimeOffset? EnrolledAt { get; init; }

    public StaffMember ToMember() =>
        new(new StaffId(Id), EmailAddress.Parse(Email), Role, AddedAt, new(InvitationHash, InvitedAt), EnrolledAt);
}
