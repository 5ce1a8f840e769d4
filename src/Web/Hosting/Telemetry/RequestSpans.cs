using System.Diagnostics;

namespace CalWater.Web.Hosting.Telemetry;

/// <summary>Names the span of a request by its route. The address itself stays out: it may hold a secret link, or whose account it is.</summary>
internal static class RequestSpans
{
    private static readonly string[] Addresses = ["url.path", "url.query", "url.full", "user_agent.original", "client.address"];

    public static void UseRequestSpans(this WebApplication app) => app.Use(async (context, next) =>
    {
        var span = Activity.Current;
        try
        {
            await next(context);
        }
        finally
        {
            if (span is { IsAllDataRequested: true }) Describe(span, context);
        }
    });

    private static void Describe(Activity span, HttpContext context)
    {
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = $"{context.Request.Method} /{route?.TrimStart('/')}".TrimEnd();
        foreach (var address in Addresses) span.SetTag(address, null);
        span.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError) span.SetStatus(ActivityStatusCode.Error);
    }
}
