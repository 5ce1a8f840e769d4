using CalWater.Grains.Identity;

namespace CalWater.Identity.Staff;

/// <summary>The mailed link of an invitation: the member's id, then a secret.</summary>
public sealed record StaffInvitationLink(StaffId Id, string Secret)
{
    /// <summary>The path of the page that the link opens.</summary>
    public string Path => $"/support/invitations/{Id}{Secret}";

    public static bool TryParse(string? token, out StaffInvitationLink link)
    {
        link = new(default, "");
        if (token?.Length != StaffId.Length + Identity.Secret.Length) return false;
        link = new(new(token[..StaffId.Length]), token[StaffId.Length..]);
        return StaffId.TryParse(link.Id.Value, out _) && RandomId.IsOne(link.Secret, Identity.Secret.Length);
    }
}
