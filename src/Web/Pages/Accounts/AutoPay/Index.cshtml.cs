using CalWater.Grains.Payments;
using CalWater.Web.Pages.Accounts.EBilling;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.AutoPay;

/// <summary>Auto Pay of one account (F20): what is next, what was agreed to, and what came of it.</summary>
[OpensToViewers("auto-pay")]
internal sealed class IndexModel(AutoPayDesk desk) : AccountPageModel
{
    public AutoPayView AutoPay { get; private set; } = null!;

    public AutoPayPageNotice? Notice { get; private set; }

    public async Task OnGetAsync(AutoPayPageNotice? notice) => (AutoPay, Notice) = (await desk.FindAsync(Account), notice);

    public async Task<IActionResult> OnPostPauseAsync()
    {
        await desk.PauseAsync(Account, RequestOrigin.Of(HttpContext));
        return this.SeeOther(Account.Path($"/auto-pay?notice={AutoPayPageNotice.Paused}"));
    }

    public async Task<IActionResult> OnPostResumeAsync()
    {
        await desk.ResumeAsync(Account, RequestOrigin.Of(HttpContext));
        return this.SeeOther(Account.Path($"/auto-pay?notice={AutoPayPageNotice.Resumed}"));
    }
}

/// <summary>What the page can begin with.</summary>
public enum AutoPayPageNotice
{
    Started,
    Changed,
    Paused,
    Resumed,
    Canceled
}
