using CalWater.Accounts.Centers;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CalWater.Web.Pages.Accounts;

/// <summary>Finds the account of the address among the login's own, or answers that there is no such page.</summary>
internal sealed class OwnAccountFilter(MyAccounts accounts, ICustomerCenters centers) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.RouteData.Values["id"] is not string id || await accounts.FindAsync(id) is not { } account)
        {
            context.Result = new NotFoundResult();
            return;
        }
        var center = await centers.FindAsync(account.CenterId, context.HttpContext.RequestAborted);
        ((AccountPageModel)context.HandlerInstance).Show(account, center, (await accounts.NumbersAsync()).Count > 1);
        await next();
    }
}
