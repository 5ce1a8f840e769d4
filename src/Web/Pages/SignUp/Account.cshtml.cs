using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.Pins;
using CalWater.Identity.SignUps;
using CalWater.Web.Forms;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Pages.SignUp;

internal sealed class AccountModel(SignUpDesk desk, IOptions<SignUpOptions> options, IStringLocalizer<AccountModel> text)
    : SignUpPageModel(desk, SignUpStep.Account, text)
{
    private Money? total;

    [BindProperty]
    public AccountInput Input { get; set; } = new();

    /// <summary>What is asked for beside the account number.</summary>
    public SignUpProof Proof => options.Value.Proof;

    /// <param name="over">Whether a sign-up that was open for too long led here.</param>
    public IActionResult OnGet(bool over) => over ? Refuse(new SignUpRefused.OutOfOrder()) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (Proof == SignUpProof.ZipAndLastBillTotal) ReadTotal();
        if (Proof == SignUpProof.MailedPin) ReadPin();
        if (!ModelState.IsValid) return Page();
        var id = SignUpId.New();
        var refused = await Desk.Begin(id).Start(Start());
        if (refused is SignUpRefused.PinMailed) return this.SeeOther("/sign-up/letter");
        if (refused is not null) return Refuse(refused);
        Desk.Id = id;
        return this.SeeOther(SignUpPaths.Of(SignUpStep.SignIn));
    }

    private SignUpStart Start() => new(
        CalWater.AccountNumber.Parse(Input.AccountNumber), CalWater.Zip.Parse(Input.Zip),
        ClientAddress.Of(HttpContext.Connection.RemoteIpAddress), PageLanguage.Current, total, MailedPin.Read(Input.Pin));

    private void ReadTotal()
    {
        if (Money.TryParse(Input.LastBillTotal, out var read)) total = read;
        else ModelState.AddModelError("Input.LastBillTotal", Text["LastBillTotalUnreadable"]);
    }

    private void ReadPin()
    {
        if (!string.IsNullOrWhiteSpace(Input.Pin) && MailedPin.Read(Input.Pin) is null) ModelState.AddModelError("Input.Pin", Text["PinUnreadable"]);
    }

    public sealed class AccountInput
    {
        [Required(ErrorMessage = "AccountNumberMissing"), AccountNumberText(ErrorMessage = "AccountNumberUnreadable")]
        public string AccountNumber { get; set; } = "";

        [Required(ErrorMessage = "ZipMissing"), ZipText(ErrorMessage = "ZipUnreadable")]
        public string Zip { get; set; } = "";

        /// <summary>As on the bill; asked for by one of the proofs.</summary>
        public string? LastBillTotal { get; set; }

        /// <summary>From the letter; asked for by one of the proofs.</summary>
        public string? Pin { get; set; }
    }
}
