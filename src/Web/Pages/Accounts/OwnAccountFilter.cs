using CalWater.Accounts.Centers;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CalWater.Web.Pages.Accounts;

/// <summary>
/// Finds the account of the address among those the login may open this page of, or answers that there is no such page.
/// What somebody does with an account that is shared with them is put on record for its owner.
/// </summary>
internal sealed class OwnAccountFilter(MyAccounts accounts, ICustomerCenters centers, GuestRecord record) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = (AccountPageModel)context.HandlerInstance;
        if (context.RouteData.Values["id"] is not string id || await accounts.FindAsync(id) is not { } mine || mine.Right < OpensToAttribute.Of(page.GetType()))
        {
            context.Result = new NotFoundResult();
            return;
        }
        page.Show(mine, await centers.FindAsync(mine.Account.CenterId, context.HttpContext.RequestAborted), await accounts.AreSeveralAsync());
        if (!page.IsOwn) await record.NoteAsync(mine.Account.Number, context.HttpContext.Request);
        await next();
    }
}
