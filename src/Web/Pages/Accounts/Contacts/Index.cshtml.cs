using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Web.Pages.Accounts.Activity;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Contacts;

/// <summary>Billing e-mail and names of one account: where bills go, under which names, and who changed it.</summary>
[OpensToViewers("contacts")]
internal sealed class IndexModel(ContactsDesk desk, AccountTrail trail) : AccountPageModel
{
    private const int MostShown = 20;
    private static readonly string[] Acts =
    [
        AccountActs.BillingEmailAsked, AccountActs.BillingEmailConfirmed, AccountActs.BillingEmailWithdrawn, AccountActs.BillingEmailRemoved,
        AccountActs.NamesChanged, AccountActs.BillsAttached, AccountActs.BillsNotAttached
    ];

    [BindProperty]
    public NamesInput Names { get; set; } = new();

    public BillingStanding Standing { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<AuditRow> Trail { get; private set; } = [];

    public ContactsNotice? Notice { get; private set; }

    public async Task OnGetAsync(ContactsNotice? notice)
    {
        Notice = notice;
        await ShowAsync();
        Names = NamesInput.Of(Standing.Names);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            await desk.NameAsync(Account, Names.ToNames());
            return this.SeeOther(Account.Path($"/contacts?notice={ContactsNotice.Named}"));
        }
        await ShowAsync();
        return Page();
    }

    private async Task ShowAsync()
    {
        Standing = await desk.StandingAsync(Account);
        Trail = await trail.ReadAsync(Account, Acts, MostShown);
    }
}

/// <summary>What the page can begin with.</summary>
public enum ContactsNotice
{
    Named,
    Mailed,
    Withdrawn,
    Removed,
    Attached,
    NotAttached
}
