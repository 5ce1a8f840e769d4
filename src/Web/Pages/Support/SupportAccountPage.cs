using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support;

/// <summary>A page about one service account, named by its opaque id in the address; 404 where there is none.</summary>
internal abstract class SupportAccountPage(SupportDesk desk) : PageModel
{
    public ServiceAccount Account { get; private set; } = null!;

    public CustomerCenter? Center { get; private set; }

    protected SupportDesk Desk => desk;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await desk.FindAsync(RouteData.Values["id"] as string ?? "") is { } account)
        {
            (Account, Center) = (account, await desk.CenterAsync(account.CenterId));
            await next();
        }
        else context.Result = NotFound();
    }
}
