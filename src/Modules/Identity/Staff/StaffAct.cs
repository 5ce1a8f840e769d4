using CalWater.Grains.Identity;

namespace CalWater.Identity.Staff;

/// <summary>Who does something with a member's sign-in, when and where; what it was is filled in by what it came to.</summary>
public sealed record StaffAct(string Actor, DateTimeOffset At)
{
    public string What { get; init; } = "";

    public (string Name, string Value)[] Details { get; init; } = [];

    /// <summary>An act of the member's own.</summary>
    public static StaffAct By(StaffId self, DateTimeOffset now, params (string Name, string Value)[] details) =>
        new(self.Value, now) { Details = details };
}
