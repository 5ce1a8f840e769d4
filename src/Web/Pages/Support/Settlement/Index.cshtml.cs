using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Payments.Reconciliation;
using CalWater.Grains.Payments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Support.Settlement;

/// <summary>Payments that are not settled, what the gateway and the ledger do not agree about, and the nights that were reconciled.</summary>
internal sealed class IndexModel(IReconciliation reconciliation, IAccountDirectory accounts, IGrainFactory grains, TimeProvider clock, IStringLocalizer<IndexModel> text)
    : PageModel
{
    private const int Most = 200;
    private const int Nights = 14;

    public IReadOnlyList<(UnsettledPayment Payment, ServiceAccount? Account)> Unsettled { get; private set; } = [];

    public IReadOnlyList<Discrepancy> Discrepancies { get; private set; } = [];

    public IReadOnlyList<ReconciledDay> Days { get; private set; } = [];

    /// <summary>The gateway did not answer when it was asked just now.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Silent { get; set; }

    /// <summary>The day to reconcile anew.</summary>
    [BindProperty]
    public DateOnly? Day { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var unsettled = await reconciliation.UnsettledAsync(Most, cancellation);
        var known = (await accounts.FindAsync([.. unsettled.Select(each => each.Account).Distinct()], cancellation)).ToDictionary(account => account.Number);
        Unsettled = [.. unsettled.Select(each => (each, known.GetValueOrDefault(each.Account)))];
        (Discrepancies, Days) = (await reconciliation.OpenAsync(Most, cancellation), await reconciliation.DaysAsync(Nights, cancellation));
    }

    /// <summary>Asks the gateway how a payment stands.</summary>
    public async Task<IActionResult> OnPostAskAsync(string payment)
    {
        if (PaymentId.TryParse(payment, out var id)) await grains.Payment(id).Refresh();
        return this.SeeOther(SupportPaths.Settlement);
    }

    /// <summary>Reconciles a day anew, which mends what can be mended.</summary>
    public async Task<IActionResult> OnPostReconcileAsync(CancellationToken cancellation)
    {
        if (Day is not { } day || day > clock.PacificToday()) return await RefuseAsync("DayUnreadable", cancellation);
        try
        {
            await reconciliation.RunAsync(day, cancellation);
            return this.SeeOther(SupportPaths.Settlement);
        }
        catch (TimeoutException)
        {
            return this.SeeOther(SupportPaths.Settlement + "?silent=true");
        }
    }

    private async Task<PageResult> RefuseAsync(string key, CancellationToken cancellation)
    {
        ModelState.ClearValidationState(nameof(Day));
        ModelState.AddModelError(nameof(Day), text[key]);
        await OnGetAsync(cancellation);
        return Page();
    }
}
