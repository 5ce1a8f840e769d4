using System.ComponentModel.DataAnnotations;
using CalWater.Billing.Ledger;
using CalWater.Web.Forms;
using CalWater.Web.Pages.Support.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Exchange;

/// <summary>Payments that were posted to no account.</summary>
internal sealed class SuspenseModel(ISuspense suspense, SupportRecord record) : PageModel
{
    private const int Longest = 100;

    /// <summary>What is looked for; nothing for all.</summary>
    [BindProperty(SupportsGet = true), StringLength(Longest, ErrorMessage = "QueryTooLong"), FreeText(ErrorMessage = "QueryHoldsACard")]
    public string? Q { get; set; }

    /// <summary>Null where what is looked for cannot be.</summary>
    public SuspenseList? Found { get; private set; }

    public Paging Paging { get; private set; } = null!;

    public async Task OnGetAsync(int p, CancellationToken cancellation)
    {
        if (ModelState.GetFieldValidationState(nameof(Q)) == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) return;
        var words = (Q ?? "").Trim();
        Found = await suspense.ListAsync(words, Paging.Skip(p), Paging.Size, cancellation);
        Paging = new(SupportPaths.Suspense, p, Found.Count, words);
        await record.SuspenseOpenedAsync(words);
    }
}
