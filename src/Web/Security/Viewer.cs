using System.Security.Claims;
using CalWater.Grains.Identity;

namespace CalWater.Web.Security;

/// <summary>
/// A member of staff who looks at a customer's pages as the customer sees them. Made anew for each request from what the
/// member's session says, and never put in a cookie. It is neither a customer nor, on these pages, a member of staff: what
/// asks for <see cref="PortalSession"/> or <see cref="StaffPrincipal"/> finds none.
/// </summary>
internal sealed class Viewer(StaffPrincipal session, CustomerView view) : ClaimsIdentity([session.Form], ViewerSecurity.Scheme)
{
    public StaffId Staff => session.Staff;

    public ViewedCustomer Customer => view.Customer;

    public DateTimeOffset Until => view.Until;

    public static Viewer? Of(ClaimsPrincipal? user) => user?.Identity as Viewer;
}
