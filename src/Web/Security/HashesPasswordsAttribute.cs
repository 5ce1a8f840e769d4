using System.Globalization;
using CalWater.Identity.Passwords;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CalWater.Web.Security;

/// <summary>A page whose form costs a slow hash: posted while too many wait for one, it answers 503 and does nothing.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class HashesPasswordsAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        using var place = HttpMethods.IsPost(http.Request.Method) ? http.RequestServices.GetRequiredService<HashingPlaces>().TryTake() : null;
        if (place is not null || !HttpMethods.IsPost(http.Request.Method)) await next();
        else context.Result = SendAway(http.Response);
    }

    private static StatusCodeResult SendAway(HttpResponse response)
    {
        response.Headers.RetryAfter = HashingPlaces.RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new(StatusCodes.Status503ServiceUnavailable);
    }
}
