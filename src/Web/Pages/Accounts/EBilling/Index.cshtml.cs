using CalWater.Billing.Bills;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Pages.Accounts.Bills;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.EBilling;

/// <summary>E-billing of one account: the consent that starts it, or since when it is on.</summary>
[OpensToViewers("e-billing")]
internal sealed class IndexModel(EBillingDesk desk, ReadableBills bills, IStringLocalizer<IndexModel> text) : AccountPageModel
{
    public EBillingEnrolment? Enrolment { get; private set; }

    public string BillingAddress { get; private set; } = "";

    public BillSummary? CurrentBill { get; private set; }

    /// <summary>E-billing was ended a moment ago.</summary>
    public bool HasJustEnded { get; private set; }

    [BindProperty]
    public ConsentInput Input { get; set; } = new();

    public async Task OnGetAsync(bool ended)
    {
        await ShowAsync();
        HasJustEnded = ended && Enrolment is null;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Input.Agree) ModelState.AddModelError("Input.Agree", text["AgreeMissing"]);
        if (!ModelState.IsValid)
        {
            await ShowAsync();
            return Page();
        }
        await desk.StartAsync(Account, RequestOrigin.Of(HttpContext));
        return this.SeeOther(Account.Path("/bills?started=true"));
    }

    private async Task ShowAsync()
    {
        var online = await desk.FindAsync(Account);
        Enrolment = online.EBilling;
        BillingAddress = (await desk.AddressAsync(online)).Email.ToString();
        CurrentBill = await bills.CurrentAsync(Account.Number, HttpContext.RequestAborted);
    }

    public sealed class ConsentInput
    {
        public bool Agree { get; set; }
    }
}
