using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Policies;

/// <summary>When water may be shut off for non-payment, and what stops it (SB 998).</summary>
[OpensToViewers]
public sealed class ShutOffModel : PageModel;
