using System.ComponentModel.DataAnnotations;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Invitations;
using CalWater.Web.Forms;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Support.Logins;

/// <summary>Sets up a login for a customer (F13): they get an invitation by e-mail and choose the password themselves.</summary>
internal sealed class SetUpModel(SupportDesk desk, InvitationOffice office, IGrainFactory grains, IStringLocalizer<SetUpModel> text)
    : SupportAccountPage(desk)
{
    [BindProperty]
    public SetUpInput Input { get; set; } = new();

    /// <summary>The invitation that is open, or ran out; null when there is none.</summary>
    public OpenLoginInvitation? Invitation { get; private set; }

    public bool WasSent { get; private set; }

    public async Task OnGetAsync(bool sent)
    {
        Invitation = await Grain.Invitation();
        WasSent = sent && Invitation is not null;
        (Input.Email, Input.Language) = (Invitation?.Email.ToString() ?? Account.ContactEmail ?? "", Account.Language ?? Language.English);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Invitation = await Grain.Invitation();
        if (!ModelState.IsValid) return Page();
        var refused = await office.InviteAsync(await CustomerAsync(), Desk.Me.Id, Input.Reason);
        return refused is null ? Sent() : Refuse(refused);
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        Invitation = await Grain.Invitation();
        ModelState.Remove("Input.Email");
        if (!ModelState.IsValid) return Page();
        await Grain.WithdrawInvitation(Desk.Me.Id.Value, Input.Reason);
        return this.SeeOther(SupportPaths.SetUpLogin(Account.Id));
    }

    private SeeOtherResult Sent() => IsGuided ? Done() : this.SeeOther(SupportPaths.SetUpLogin(Account.Id) + "?sent=true");

    private IServiceAccountGrain Grain => grains.ServiceAccount(Account.Number);

    private async Task<InvitedCustomer> CustomerAsync() => new(
        Account.Number, Account.Id, await Desk.LinkedToAsync(Account.Number), EmailAddress.Parse(Input.Email), Input.Language, Center?.Name ?? "", Center?.Phone ?? "");

    private PageResult Refuse(InvitationRefused refused)
    {
        var (field, key) = refused switch
        {
            InvitationRefused.AlreadyOnline => ("", "AlreadyOnline"),
            InvitationRefused.EmailInUse => ("Input.Email", "EmailHasLogin"),
            _ => ("", "TooManyInvitations")
        };
        ModelState.AddModelError(field, text[key]);
        return Page();
    }

    public sealed class SetUpInput : ReasonInput
    {
        [Required(ErrorMessage = "EmailMissing"), EmailText(ErrorMessage = "EmailUnreadable")]
        public string Email { get; set; } = "";

        [EnumDataType(typeof(Language), ErrorMessage = "ValueNotUnderstood")]
        public Language Language { get; set; }
    }
}
