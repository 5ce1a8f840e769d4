using System.ComponentModel.DataAnnotations;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity;
using CalWater.Identity.Invitations;
using CalWater.Web.Forms;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.SignUp;

/// <summary>
/// Where the mailed invitation leads (F13). The ZIP code of the service address is asked for, so that an invitation to a
/// mistyped address opens nothing; nothing about the account is shown before.
/// </summary>
internal sealed class InvitationModel(SignUpDesk desk, IAccountDirectory directory, IGrainFactory grains, IStringLocalizer<InvitationModel> text)
    : SignUpPageModel(desk, SignUpStep.Account, text)
{
    private InvitationLink link = new(default, "");
    private AccountNumber? account;

    [BindProperty]
    public ZipInput Input { get; set; } = new();

    /// <summary>The invited address; null where the link does not work, or no longer.</summary>
    public EmailAddress? Email { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (InvitationLink.TryParse(RouteData.Values["token"] as string, out link)) account = (await directory.FindAsync(link.Account))?.Number;
        if (account is { } number) Email = await grains.ServiceAccount(number).InvitedBy(Secret.Hash(link.Secret));
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public IActionResult OnGet() => Email is null ? Refuse(new SignUpRefused.InvitationOver()) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Email is null) return Refuse(new SignUpRefused.InvitationOver());
        if (!ModelState.IsValid) return Page();
        var id = SignUpId.New();
        if (await Desk.Begin(id).StartInvited(Start()) is { } refused) return Refuse(refused);
        Desk.Id = id;
        return this.SeeOther(SignUpPaths.Of(SignUpStep.SignIn));
    }

    private InvitedSignUpStart Start() => new(
        account!.Value, link.Secret, CalWater.Zip.Parse(Input.Zip), ClientAddress.Of(HttpContext.Connection.RemoteIpAddress), PageLanguage.Current);

    public sealed class ZipInput
    {
        [Required(ErrorMessage = "ZipMissing"), ZipText(ErrorMessage = "ZipUnreadable")]
        public string Zip { get; set; } = "";
    }
}
