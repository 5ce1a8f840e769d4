namespace CalWater.Web.Hosting;

/// <summary>Headers that every answer carries, errors and files included.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = ContentPolicy(app.Configuration["Stripe:CheckoutOrigin"] ?? app.Configuration["Sandbox:Url"] ?? "https://checkout.stripe.com");
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.Use((context, next) =>
        {
            if (HttpMethods.IsTrace(context.Request.Method)) return RefuseTrace(context);
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            return next(context);
        });
    }

    /// <summary>A form may also lead to the checkout page, because browsers follow the redirect after it under the same rule.</summary>
    private static string ContentPolicy(string checkout) =>
        "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; " +
        $"form-action 'self' {checkout.TrimEnd('/')}; img-src 'self' data:; script-src 'self'; style-src 'self'";

    private static Task RefuseTrace(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        return Task.CompletedTask;
    }
}
