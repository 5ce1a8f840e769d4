using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.EBilling;

/// <summary>E-billing of one account: the consent that starts it, or what was agreed to and when.</summary>
[OpensToViewers("e-billing")]
internal sealed class IndexModel(EBillingDesk desk, PracticeCode code, IStringLocalizer<IndexModel> text) : AccountPageModel
{
    public EBillingEnrolment? Enrolment { get; private set; }

    public string BillingAddress { get; private set; } = "";

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
        var read = code.In(Input.Code, Account.Id);
        if (read is null) ModelState.AddModelError("Input.Code", text[string.IsNullOrWhiteSpace(Input.Code) ? "CodeMissing" : "CodeWrong"]);
        if (!Input.Agree) ModelState.AddModelError("Input.Agree", text["AgreeMissing"]);
        if (!ModelState.IsValid)
        {
            await ShowAsync();
            return Page();
        }
        await desk.StartAsync(Account, read!, RequestOrigin.Of(HttpContext));
        return this.SeeOther(Account.Path("/bills?started=true"));
    }

    private async Task ShowAsync()
    {
        var online = await desk.FindAsync(Account);
        Enrolment = online.EBilling;
        BillingAddress = (await desk.AddressAsync(online)).Email.ToString();
    }

    public sealed class ConsentInput
    {
        /// <summary>What the practice PDF says.</summary>
        public string? Code { get; set; }

        public bool Agree { get; set; }
    }
}
