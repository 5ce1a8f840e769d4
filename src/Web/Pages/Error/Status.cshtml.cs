using System.Diagnostics;
using System.Globalization;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Error;

/// <summary>
/// What a person sees instead of an error code. Reached by re-execution, so it keeps the address and the status; it asks
/// nothing of the database, because that may be what failed.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class StatusModel : PageModel
{
    public string Kind { get; private set; } = "";

    /// <summary>The trace id of the request, which the logs carry too.</summary>
    public string Reference => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    /// <summary>The page to try again, where trying again helps.</summary>
    public string? Again => Kind is "Crowded" or "NoCookies" ? HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath : null;

    public bool HasReference => Kind is "Broken" or "Busy";

    public void OnGet() => Show();

    public void OnPost() => Show();

    /// <summary>The status comes from the address alone: a form that cannot be read must not keep it from being told.</summary>
    private void Show()
    {
        var status = int.Parse((string)RouteData.Values["status"]!, CultureInfo.InvariantCulture);
        var isViewed = Viewer.Of(User) is not null;
        Kind = status switch
        {
            StatusCodes.Status403Forbidden when isViewed => "ReadOnly",
            StatusCodes.Status404NotFound when isViewed => "NotShown",
            StatusCodes.Status400BadRequest when Request.Cookies.Count == 0 => "NoCookies",
            StatusCodes.Status404NotFound => "NotFound",
            StatusCodes.Status429TooManyRequests => "TooMany",
            StatusCodes.Status503ServiceUnavailable => Response.Headers.RetryAfter.Count > 0 ? "Crowded" : "Busy",
            >= 400 and < 500 => "Refused",
            _ => "Broken"
        };
        Response.StatusCode = status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
    }
}
