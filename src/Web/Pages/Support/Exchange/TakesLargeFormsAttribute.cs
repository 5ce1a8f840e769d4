using CalWater.Exchange.Inbox;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Pages.Support.Exchange;

/// <summary>
/// A form that may be as large as a batch: files go to disk as they come. What says beforehand that it is larger is read to its end, so
/// that the browser shows the answer, kept nowhere, and told so. Decided before the form is read for its token.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesLargeFormsAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>What a form needs beside the files.</summary>
    private const int Room = 1 << 16;

    /// <summary>Before the filter that reads the form's token, at 1000.</summary>
    public int Order => 500;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)) return;
        var most = http.RequestServices.GetRequiredService<IOptions<ExchangeOptions>>().Value.LargestUpload + Room;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (http.Request.ContentLength is { } length && length > most) await RefuseAsync(context);
        else http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most }));
    }

    private static async Task RefuseAsync(AuthorizationFilterContext context)
    {
        await context.HttpContext.Request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);
        context.Result = new SeeOtherResult($"{SupportPaths.Upload}?tooLarge=true");
    }
}
