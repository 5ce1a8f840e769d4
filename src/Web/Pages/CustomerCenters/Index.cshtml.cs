using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.CustomerCenters;

/// <summary>All Customer Centers: whom to call, when, where (F5, F23).</summary>
public sealed class IndexModel : PageModel;
