using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Review;

/// <summary>After accounts were linked: how each of them is paid, until the customer has looked at it (F17).</summary>
[OpensToViewers("review")]
internal sealed class IndexModel(ReviewDesk desk, IStringLocalizer<IndexModel> text) : PageModel
{
    public IReadOnlyList<AccountSummary> Waiting { get; private set; } = [];

    /// <summary>The opaque ids of the accounts that were ticked.</summary>
    [BindProperty]
    public IReadOnlyList<string> Seen { get; set; } = [];

    public async Task OnGetAsync() => Waiting = await desk.WaitingAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Waiting = await desk.WaitingAsync();
        var left = await desk.NoteAsync(Waiting, Seen);
        if (left < Waiting.Count) return this.SeeOther(left == 0 ? "/accounts?notice=reviewed" : "/accounts/review");
        if (Waiting.Count > 0) ModelState.AddModelError(nameof(Seen), text["NothingTicked"]);
        return Page();
    }
}
