namespace CalWater.Identity.Staff;

/// <summary>A member who was removed and whose grain has not forgotten them yet.</summary>
internal sealed class StaffDepartureRow
{
    public required string Id { get; init; }
}
