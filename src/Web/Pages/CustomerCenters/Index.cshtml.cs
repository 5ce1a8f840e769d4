using CalWater.Accounts.Centers;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.CustomerCenters;

/// <summary>All Customer Centers: whom to call, when, where (F5, F23).</summary>
[OpensToViewers]
[AllowAnonymous]
public sealed class IndexModel(ICustomerCenters centers) : PageModel
{
    public IReadOnlyList<CustomerCenter> Centers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Centers = await centers.AllAsync(cancellation);
}
