using CalWater.Identity.Audit;
using CalWater.Identity.Logins;
using CalWater.Identity.Staff;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace CalWater.Web.Security;

/// <summary>
/// All that a viewer may do, in one place before every page: open pages that say they open to viewers. Whatever could
/// change something is refused before it is read, and each page is on record with both sides before it is shown.
/// </summary>
internal sealed class ViewerGate(RequestDelegate next, IAuditTrail trail, TimeProvider clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (Viewer.Of(context.User) is not { } viewer || IsErrorPage(context)) await next(context);
        else if (!IsSafe(context.Request.Method)) context.Response.StatusCode = StatusCodes.Status403Forbidden;
        else if (!Opens(context.GetEndpoint()!.Metadata, out var page)) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else
        {
            if (page?.Name is { } name) await NoteAsync(viewer, name, context.Request.Path);
            await next(context);
        }
    }

    private static bool Opens(EndpointMetadataCollection endpoint, out OpensToViewersAttribute? page)
    {
        page = endpoint.GetMetadata<OpensToViewersAttribute>();
        return page is not null || endpoint.GetMetadata<StaticAssetDescriptor>() is not null;
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);

    /// <summary>It answers in place of the page asked for, under its method.</summary>
    private static bool IsErrorPage(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private async Task NoteAsync(Viewer viewer, string page, string path)
    {
        var (id, now, customer) = ($"view-{RandomId.New(20)}", clock.GetUtcNow(), viewer.Customer);
        await trail.AppendAsync(AuditSubject.Of(customer.Login), new(id, now, viewer.Staff.Value, LoginActs.ViewedBySupport,
            AuditEntry.Json(("page", page), ("reason", customer.Reason))));
        await trail.AppendAsync(AuditSubject.Of(viewer.Staff), new(id, now, viewer.Staff.Value, StaffActs.PageViewed,
            AuditEntry.Json(("email", customer.Email), ("page", path))));
    }
}
