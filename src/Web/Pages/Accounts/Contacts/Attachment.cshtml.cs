using Microsoft.AspNetCore.Mvc;

namespace CalWater.Web.Pages.Accounts.Contacts;

/// <summary>Whether each bill is attached to its notice, as PDF.</summary>
internal sealed class AttachmentModel(ContactsDesk desk) : AccountPageModel
{
    [BindProperty]
    public AttachmentInput Input { get; set; } = new();

    public BillingStanding Standing { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        Standing = await desk.StandingAsync(Account);
        Input.Attach = Standing.AttachesBills == true;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await desk.AttachAsync(Account, Input.Attach);
        return this.SeeOther(Account.Path($"/contacts?notice={(Input.Attach ? ContactsNotice.Attached : ContactsNotice.NotAttached)}"));
    }

    public sealed class AttachmentInput
    {
        public bool Attach { get; set; }
    }
}
