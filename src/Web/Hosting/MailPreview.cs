using CalWater.Notices;

namespace CalWater.Web.Hosting;

/// <summary>Shows a development e-mail as a mail program would: alone on a page, its own styles, no script, no form.</summary>
internal static class MailPreview
{
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    public static void MapMailPreview(this WebApplication app)
    {
        if (app.Environment.IsDevelopment() && app.Services.GetService<IMailFolder>() is { } folder)
            app.MapGet("/dev/mail/{id}/html", (string id, HttpContext context) => ShowAsync(folder, id, context)).AllowAnonymous();
    }

    private static async Task<IResult> ShowAsync(IMailFolder folder, string id, HttpContext context)
    {
        if (await folder.FindAsync(id, context.RequestAborted) is not { } mail) return Results.NotFound();
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content(mail.Html, "text/html; charset=utf-8");
    }
}
