using CalWater.Identity.Staff;

namespace CalWater.Web.Pages.Support;

/// <summary>What the start page of the support console leads to; a page that is made adds itself here.</summary>
/// <param name="Path">Its address.</param>
/// <param name="Text">The key of its name; the key with <c>About</c> after it says what it is for.</param>
/// <param name="For">The least role that may open it.</param>
internal sealed record SupportLink(string Path, string Text, StaffRole For)
{
    public static readonly IReadOnlyList<SupportLink> All =
    [
        new(SupportPaths.Search, "Customers", StaffRole.Csr),
        new(SupportPaths.OneSignInStart, "OneSignIn", StaffRole.Csr),
        new(SupportPaths.OldUserNames, "OldNames", StaffRole.Csr),
        new(SupportPaths.LinkGroups, "LinkGroups", StaffRole.Csr),
        new(SupportPaths.Approvals, "Approvals", StaffRole.Supervisor),
        new(SupportPaths.Staff, "Staff", StaffRole.Supervisor),
        new(SupportPaths.Exchange, "Batches", StaffRole.Supervisor),
        new(SupportPaths.Settlement, "Money", StaffRole.Supervisor),
        new(SupportPaths.Engine, "Engine", StaffRole.Supervisor)
    ];
}
