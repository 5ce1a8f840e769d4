using CalWater.Identity.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Invitations;

/// <summary>A step of following an invitation. A link that does not work gets a page that says so; no cache keeps any of it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal abstract class InvitationPageModel(StaffSetupSteps steps) : PageModel
{
    private StaffInvitationLink link = new(default, "");

    protected StaffSetupSteps Steps => steps;

    protected StaffInvitationLink Link => link;

    /// <summary>Who was invited; null when the link does not work, or no longer.</summary>
    public StaffMember? Member { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (StaffInvitationLink.TryParse(RouteData.Values["token"] as string, out link)) Member = await steps.FindAsync(link);
        if (Member is null) context.Result = LinkIsDead();
        else await next();
    }

    protected PageResult LinkIsDead()
    {
        Member = null;
        return Page();
    }
}
