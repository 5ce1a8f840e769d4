using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Resources;

/// <summary>
/// A page speaks one language: the person's own if its feature does, and otherwise English from its title to its
/// refusals, instead of half in one and half in the other. The frame around it stays in the person's own.
/// </summary>
internal sealed class PageLanguageFilter : IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (context.ActionDescriptor is PageActionDescriptor page) PageLanguage.Speak(SpokenFeatures.LanguageOf(page.RelativePath, PageLanguage.Current));
        await next();
    }
}
