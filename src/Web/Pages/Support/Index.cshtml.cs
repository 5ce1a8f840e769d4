using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support;

/// <summary>Where a member of staff begins: the pages there are for the role.</summary>
internal sealed class IndexModel(CurrentStaff me) : PageModel
{
    public IReadOnlyList<SupportLink> Links { get; } = [.. SupportLink.All.Where(link => me.Role >= link.For)];
}
