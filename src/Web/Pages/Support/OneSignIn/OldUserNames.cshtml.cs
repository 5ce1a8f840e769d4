using System.ComponentModel.DataAnnotations;
using CalWater.Web.Forms;
using CalWater.Web.Pages.Support.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>Looks up old user names, and whether all their accounts are on the customer's new sign-in (F14).</summary>
internal sealed class OldUserNamesModel(OldUserSearch search, SupportRecord record) : PageModel
{
    private const int Shortest = 2;
    private const int Longest = 100;

    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest, MinimumLength = Shortest, ErrorMessage = "QueryLength"), FreeText(ErrorMessage = "QueryHoldsACard")]
    public string? Q { get; set; }

    /// <summary>Null before something was looked for.</summary>
    public FoundOldUsers? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Q)) return;
        await record.SearchedAsync(Q.Trim());
        Found = await search.FindAsync(Q.Trim(), cancellation);
    }
}
