using System.ComponentModel.DataAnnotations;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Forms;
using CalWater.Web.Pages.Accounts.Contacts;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.Contacts;

/// <summary>Where bills go (F11): a new address confirms its link first, also where a CSR asks for it; 404 where nobody has signed up.</summary>
internal sealed class BillingEmailModel(SupportDesk desk, SupportContacts contacts, IStringLocalizer<BillingEmailModel> text) : SupportAccountPage(desk)
{
    [BindProperty]
    public AddressInput Input { get; set; } = new();

    public BillingStanding? Standing { get; private set; }

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Standing = await contacts.StandingAsync(Account);
            return await next();
        });

    public IActionResult OnGet() => Standing is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Standing is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await contacts.AskAsync(Account, EmailAddress.Parse(Input.Email), Input.Reason) is BillingEmailVerdict.Asked) return Done();
        ModelState.AddModelError("Input.Email", text["AskRefused"]);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        ModelState.Remove("Input.Email");
        if (Standing is null) return NotFound();
        if (!ModelState.IsValid) return Page();
        return await contacts.RemoveAsync(Account, Input.Reason) ? Done() : NotFound();
    }

    public sealed class AddressInput : ReasonInput
    {
        [Required(ErrorMessage = "EmailMissing"), EmailText(ErrorMessage = "EmailUnreadable")]
        public string Email { get; set; } = "";
    }
}
