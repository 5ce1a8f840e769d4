using System.ComponentModel.DataAnnotations;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.Linking;
using CalWater.Web.Forms;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.Linking;

/// <summary>Puts the accounts a customer manages on one sign-in (F14, F15).</summary>
internal sealed class LinkModel(SupportDesk desk, LinkOffice office, IStringLocalizer<LinkModel> text) : SupportAccountPage(desk)
{
    private const int MostAdded = 50;

    /// <summary>The sign-in they go to; empty means that of the account.</summary>
    [BindProperty(SupportsGet = true), EmailText(ErrorMessage = "EmailUnreadable")]
    public string? Email { get; set; }

    /// <summary>Account numbers to be offered too.</summary>
    [BindProperty(SupportsGet = true), MaxLength(MostAdded, ErrorMessage = "TooManyAdded")]
    public IReadOnlyList<string?> Add { get; set; } = [];

    [BindProperty]
    public LinkInput Input { get; set; } = new();

    /// <summary>Null until a sign-in is named.</summary>
    public LoginProfile? Login { get; private set; }

    public IReadOnlyList<LinkCandidate> Candidates { get; private set; } = [];

    /// <summary>What is on the sign-in already.</summary>
    public IReadOnlyList<ServiceAccount> There { get; private set; } = [];

    /// <summary>The numbers that were typed, as accounts.</summary>
    public IEnumerable<AccountNumber> Added => Add.Select(typed => AccountNumber.TryParse(typed, out var number) ? number : (AccountNumber?)null).OfType<AccountNumber>();

    public async Task OnGetAsync()
    {
        ModelState.Remove("Input.Reason");
        await ShowAsync();
        if (ModelState.IsValid && Email is not null && Login is null) ModelState.AddModelError(nameof(Email), text["NoLogin"]);
        if (Login is not null && Unknown() is { } typed) ModelState.AddModelError(nameof(Add), text["NoAccount", typed]);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        if (Login is not { } login) return NotFound();
        LinkedAccount[] chosen = [.. (Input.Accounts ?? []).Select(LinkCandidate.Read).OfType<LinkedAccount>()];
        if (chosen.Length == 0) ModelState.AddModelError("Input.Accounts", text["NothingTicked"]);
        if (!ModelState.IsValid) return Page();
        var verdict = await office.MoveAsync(login.Id, chosen, Input.Reason);
        if (verdict == LinkingVerdict.Done) return Done();
        if (verdict == LinkingVerdict.NeedsApproval) return this.SeeOther(SupportPaths.Asked);
        ModelState.AddModelError("", text[$"Not{verdict}"]);
        return Page();
    }

    /// <summary>What is likely meant: accounts that nobody has yet. What is on another sign-in is moved only when it is ticked.</summary>
    public bool IsTicked(LinkCandidate candidate) =>
        HttpMethods.IsPost(Request.Method) ? Input.Accounts?.Contains(candidate.Value) is true : candidate.On is null;

    private async Task ShowAsync()
    {
        if (ModelState.GetFieldValidationState(nameof(Email)) == ModelValidationState.Invalid) return;
        Login = await office.LoginAsync(Account, EmailAddress.TryParse(Email, out var email) ? email : null);
        if (Login is null) return;
        Candidates = await office.CandidatesAsync(Account, Login, Added);
        There = await office.AccountsAsync(Login);
    }

    private string? Unknown() => Add.FirstOrDefault(typed => !string.IsNullOrWhiteSpace(typed) && !(AccountNumber.TryParse(typed, out var number)
        && (Candidates.Any(each => each.Account.Number == number) || Login!.Accounts.Contains(number))));

    public sealed class LinkInput : ReasonInput
    {
        /// <summary>Null when none was ticked: the binder fills no list that is there already.</summary>
        public IReadOnlyList<string>? Accounts { get; set; }
    }
}
