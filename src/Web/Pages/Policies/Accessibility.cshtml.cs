using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Policies;

/// <summary>How the portal can be used by everybody, and what falls short.</summary>
[OpensToViewers]
public sealed class AccessibilityModel : PageModel;
