using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Policies;

/// <summary>What the portal keeps of a customer and why.</summary>
[OpensToViewers]
public sealed class PrivacyModel : PageModel;
