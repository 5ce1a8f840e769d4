using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Help;

/// <summary>The short illustrated guide to e-billing and Auto Pay (F21).</summary>
[OpensToViewers]
public sealed class GuideModel : PageModel;
