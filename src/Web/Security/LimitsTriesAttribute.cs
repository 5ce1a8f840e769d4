using CalWater.Grains.Identity;
using CalWater.Identity.Tries;
using CalWater.Web.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Web.Security;

/// <summary>
/// A page where secrets can be guessed: tries from one network address are limited over all logins. A try is counted
/// before it is checked; what leads on was right, and what found no place was not checked: neither stays counted. So an
/// address fills no audit trail either.
/// </summary>
/// <param name="kind">What is counted together: customers who guess keep no staff of the same address out.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LimitsTriesAttribute(string kind = "sign-in-address") : Attribute, IAsyncPageFilter
{
    public const string Staff = "staff-address";

    public string Kind => kind;

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method) && context.ModelState.IsValid) await CountAsync(context, next);
        else await next();
    }

    private async Task CountAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var services = context.HttpContext.RequestServices;
        var tries = services.GetRequiredService<IGrainFactory>().Tries(kind, ClientAddress.Of(context.HttpContext.Connection.RemoteIpAddress));
        if (!await tries.Take(services.GetRequiredService<IOptions<TryLimits>>().Value.WrongSignInsPerAddress))
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
        else if (await next() is { Canceled: true } or { Result: SeeOtherResult })
            await tries.TakeBack();
    }
}
