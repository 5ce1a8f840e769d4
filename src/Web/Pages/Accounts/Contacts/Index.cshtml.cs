using CalWater.Identity.Audit;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Contacts;

/// <summary>Billing e-mail and names of one account: where bills go, under which names, and who changed it.</summary>
internal sealed class IndexModel(ContactsDesk desk, ContactTrail trail) : AccountPageModel
{
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
        Trail = await trail.ReadAsync(Account.Number);
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
