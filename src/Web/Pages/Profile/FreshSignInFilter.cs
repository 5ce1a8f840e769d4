using CalWater.Grains.Identity;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;
using Orleans;

namespace CalWater.Web.Pages.Profile;

/// <summary>Asks for password or passkey once more where neither was within the last minutes, and then leads back.</summary>
internal sealed class FreshSignInFilter(CurrentLogin login, IGrainFactory grains) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var here = login.Here;
        if (await grains.Login(here.Login).IsFresh(here.Session)) await next();
        else context.Result = new SeeOtherResult(ProfilePaths.Confirm(context.HttpContext.Request.Path));
    }
}
