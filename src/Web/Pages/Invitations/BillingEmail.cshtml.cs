using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Invitations;

/// <summary>Where the link in the mail to a new billing e-mail leads; the button confirms, so that a mail program that looks ahead does not.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class BillingEmailModel(BillingEmailDoor door) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    /// <summary>What the link confirms; null where it does not work, or no longer.</summary>
    public BillingEmailLink? Link { get; private set; }

    public string Title => IsDone ? "BillsDoneTitle" : Link is null ? "BillsDeadTitle" : "BillsTitle";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Link = await door.FindAsync(RouteData.Values["token"] as string);
        await next();
    }

    public async Task<IActionResult> OnPostAsync() =>
        Link is { } link && await door.ConfirmAsync(link) ? this.SeeOther($"{Request.Path}?done=true") : Dead();

    private PageResult Dead()
    {
        (Link, IsDone) = (null, false);
        return Page();
    }
}
