using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages;

/// <summary>
/// What a handler answers after a POST that did something: 303, so that the browser fetches the next page with GET and a
/// reload repeats nothing. A POST that was refused returns <c>Page()</c> and keeps what was typed.
/// </summary>
public sealed class SeeOtherResult(string path) : ActionResult
{
    public override void ExecuteResult(ActionContext context)
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.HttpContext.Response.Headers.Location = path;
    }
}

public static class SeeOtherExtensions
{
    /// <param name="page">The page whose handler this is.</param>
    /// <param name="path">A path of this site, such as <c>/accounts</c>, or an address this program made itself.</param>
    public static SeeOtherResult SeeOther(this PageModel page, string path)
    {
        ArgumentNullException.ThrowIfNull(page);
        return new(path);
    }
}
