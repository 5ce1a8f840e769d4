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

    /// <summary>The page was come to on the guided task, and leads back to it.</summary>
    public bool IsGuided => Request.Query.ContainsKey(SupportPaths.GuidedKey);

    /// <summary>Where the page was come from.</summary>
    public string Back => IsGuided ? SupportPaths.OneSignIn(Account.Id) : SupportPaths.Account(Account.Id);

    protected SupportDesk Desk => desk;

    /// <summary>The address of another button of the page's form.</summary>
    public string Handler(string name) => Request.Path + Request.QueryString.Add("handler", name);

    /// <summary>Something was done: back to where the page was come from, which says so.</summary>
    protected SeeOtherResult Done() => this.SeeOther(Back + "?done=true");

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
