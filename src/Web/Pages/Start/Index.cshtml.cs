using CalWater.Exchange.Demo;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Start;

/// <summary>Where everybody begins. In Development it lists accounts of the demo utility to try.</summary>
[OpensToViewers]
public sealed class IndexModel(IConfiguration configuration, IHostEnvironment environment) : PageModel
{
    public static readonly string[] Offers = ["See", "Download", "Pay", "Paperless"];

    public bool SignedIn => User.Identity?.IsAuthenticated is true;

    public IReadOnlyList<CastMember> Cast =>
        environment.IsDevelopment() && configuration.GetValue<bool>("Demo:Import") ? DemoCast.Members : [];
}
