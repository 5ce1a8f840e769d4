using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Recover;

/// <summary>The new password is set; now sign in with it.</summary>
public sealed class DoneModel : PageModel;
