using System.ComponentModel.DataAnnotations;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>Finds a customer.</summary>
internal sealed class IndexModel(CustomerFinder finder, SupportRecord record) : PageModel
{
    private const int Longest = 100;

    /// <summary>What is looked for.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest, ErrorMessage = "QueryTooLong"), FreeText(ErrorMessage = "QueryHoldsACard")]
    public string? Q { get; set; }

    /// <summary>Null before something was looked for.</summary>
    public IReadOnlyList<ServiceAccount>? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid || string.IsNullOrWhiteSpace(Q)) return;
        Found = await finder.FindAsync(Q.Trim(), cancellation);
        await record.SearchedAsync(Q.Trim());
    }
}
