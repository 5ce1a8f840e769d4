using CalWater.Grains.Approvals;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Approvals;

/// <summary>What waits for a supervisor's yes or no, oldest first.</summary>
internal sealed class IndexModel(ApprovalDesk desk) : PageModel
{
    public IReadOnlyList<Approval> Waiting { get; private set; } = [];

    public async Task OnGetAsync() => Waiting = await desk.WaitingAsync();
}
