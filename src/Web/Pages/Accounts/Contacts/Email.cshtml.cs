using System.ComponentModel.DataAnnotations;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Forms;
using CalWater.Web.Pages.Profile;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Contacts;

/// <summary>The billing e-mail (F11): a new one gets a link; until it is followed bills go where they went.</summary>
[TypeFilter<FreshSignInFilter>]
internal sealed class EmailModel(ContactsDesk desk, IStringLocalizer<EmailModel> text) : AccountPageModel
{
    [BindProperty]
    public AddressInput Input { get; set; } = new();

    public BillingStanding Standing { get; private set; } = null!;

    public async Task OnGetAsync() => Standing = await desk.StandingAsync(Account);

    public async Task<IActionResult> OnPostAsync()
    {
        await OnGetAsync();
        return ModelState.IsValid ? await AskAsync(EmailAddress.Parse(Input.Email), "Input.Email") : Page();
    }

    public async Task<IActionResult> OnPostAgainAsync()
    {
        await OnGetAsync();
        ModelState.Clear();
        return Standing.Asked is { } asked ? await AskAsync(asked.Email, "") : Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        await desk.WithdrawAsync(Account);
        return Done(ContactsNotice.Withdrawn);
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await desk.RemoveAsync(Account);
        return Done(ContactsNotice.Removed);
    }

    private async Task<IActionResult> AskAsync(EmailAddress email, string field)
    {
        var verdict = await desk.AskAsync(Account, email);
        if (verdict == BillingEmailVerdict.Asked) return Done(ContactsNotice.Mailed);
        ModelState.AddModelError(field, text[$"Ask{verdict}"]);
        return Page();
    }

    private SeeOtherResult Done(ContactsNotice notice) => this.SeeOther(Account.Path($"/contacts?notice={notice}"));

    public sealed class AddressInput
    {
        [Required(ErrorMessage = "EmailMissing"), EmailText(ErrorMessage = "EmailUnreadable")]
        public string Email { get; set; } = "";
    }
}
