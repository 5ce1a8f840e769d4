using CalWater.Web.Pages.Accounts.Contacts;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Support.Contacts;

/// <summary>The names of an account, so that a company knows which account a bill is for (F16); 404 where nobody has signed up.</summary>
internal sealed class NamesModel(SupportDesk desk, SupportContacts contacts) : SupportAccountPage(desk)
{
    [BindProperty]
    public NamesInput Names { get; set; } = new();

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync()
    {
        if (await contacts.StandingAsync(Account) is not { } standing) return NotFound();
        Names = NamesInput.Of(standing.Names);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        return await contacts.NameAsync(Account, Names.ToNames(), Input.Reason) ? Done() : NotFound();
    }
}
