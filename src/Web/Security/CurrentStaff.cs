using CalWater.Grains.Identity;
using CalWater.Identity.Staff;

namespace CalWater.Web.Security;

/// <summary>The member of staff of this request; only on pages of the support console.</summary>
internal sealed class CurrentStaff(IHttpContextAccessor http)
{
    /// <summary>Null on the pages that lead in.</summary>
    public StaffId? IdOrNull => StaffPrincipal.Of(http.HttpContext?.User)?.Staff;

    /// <exception cref="InvariantBrokenException">As <see cref="Here"/>.</exception>
    public StaffId Id => Here.Staff;

    /// <summary>The session that is open in this browser.</summary>
    /// <exception cref="InvariantBrokenException">No member of staff is signed in: the page is one of the open ones.</exception>
    public StaffPrincipal Here => StaffPrincipal.Of(http.HttpContext?.User) ?? throw new InvariantBrokenException("No member of staff is signed in on a page that needs one.");

    public string Email => StaffPrincipal.EmailOf(http.HttpContext!.User) ?? "";

    public StaffRole Role => Is(StaffRole.Supervisor) ? StaffRole.Supervisor : StaffRole.Csr;

    public bool Is(StaffRole role) => http.HttpContext?.User.IsInRole(role.ToString()) is true;
}
