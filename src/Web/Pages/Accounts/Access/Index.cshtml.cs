using System.ComponentModel.DataAnnotations;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Identity.Invitations;
using CalWater.Web.Forms;
using CalWater.Web.Pages.Accounts.Activity;
using CalWater.Web.Pages.Profile;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Access;

/// <summary>People with access: whom the owner lets see this account, or see and pay it, until a day; and what they did.</summary>
[TypeFilter<FreshSignInFilter>]
internal sealed class IndexModel(AccessDesk desk, AccountTrail trail, IStringLocalizer<IndexModel> text, TimeProvider clock) : AccountPageModel
{
    private const int MostShown = 50;
    private static readonly string[] Acts =
        [AccountActs.AccessOffered, AccountActs.AccessAccepted, AccountActs.AccessDeclined, AccountActs.AccessEnded, AccountActs.AccessUsed];

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public IReadOnlyList<AccountAccess> People { get; private set; } = [];

    /// <summary>What people with access did, newest first.</summary>
    public IReadOnlyList<AuditRow> Trail { get; private set; } = [];

    public AccessNotice? Notice { get; private set; }

    public async Task OnGetAsync(AccessNotice? notice)
    {
        Notice = notice;
        await ShowAsync();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await ShowAsync();
        if (!ModelState.IsValid) return Page();
        if (Input.Until < clock.PacificToday()) return Refuse("Input.Until", "UntilIsPast");
        var offered = await desk.OfferAsync(Account, new(EmailAddress.Parse(Input.Email), Input.Right, Input.Until, Input.Language));
        if (offered == AccessOffered.Mailed) return this.SeeOther(Account.Path($"/access?notice={AccessNotice.Invited}"));
        return Refuse(offered is AccessOffered.Oneself or AccessOffered.AlreadyThere ? "Input.Email" : "", $"Offer{offered}");
    }

    public async Task<IActionResult> OnPostEndAsync(string person)
    {
        await desk.EndAsync(Account, person);
        return this.SeeOther(Account.Path($"/access?notice={AccessNotice.Ended}"));
    }

    private async Task ShowAsync()
    {
        People = await desk.PeopleAsync(Account);
        Trail = await trail.ReadAsync(Account, Acts, MostShown);
    }

    private PageResult Refuse(string field, string key)
    {
        ModelState.AddModelError(field, text[key]);
        return Page();
    }

    public sealed class PersonInput
    {
        [Required(ErrorMessage = "EmailMissing"), EmailText(ErrorMessage = "EmailUnreadable")]
        public string Email { get; set; } = "";

        [EnumDataType(typeof(AccountRight), ErrorMessage = "ValueNotUnderstood"), DeniedValues(AccountRight.Own, ErrorMessage = "ValueNotUnderstood")]
        public AccountRight Right { get; set; }

        public DateOnly? Until { get; set; }

        [EnumDataType(typeof(Language), ErrorMessage = "ValueNotUnderstood")]
        public Language Language { get; set; } = Resources.PageLanguage.Current;
    }
}

/// <summary>What the page can begin with.</summary>
public enum AccessNotice
{
    Invited,
    Ended
}
