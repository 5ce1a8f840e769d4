using System.ComponentModel.DataAnnotations;
using CalWater.Web.Forms;
using CalWater.Web.Pages.Support.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Search;

/// <summary>A page that looks customers up by what is typed in one box; every search is on record.</summary>
internal abstract class SearchPageModel(SupportRecord record) : PageModel
{
    private const int Shortest = 2;
    private const int Longest = 100;

    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest, MinimumLength = Shortest, ErrorMessage = "QueryLength"), FreeText(ErrorMessage = "QueryHoldsACard")]
    public string? Q { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Q)) return;
        await record.SearchedAsync(Q.Trim());
        await FindAsync(Q.Trim(), cancellation);
    }

    protected abstract Task FindAsync(string text, CancellationToken cancellation);
}
