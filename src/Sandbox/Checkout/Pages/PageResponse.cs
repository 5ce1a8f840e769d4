using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>Sends a page, with headers that let it do nothing but show itself and post its form.</summary>
internal static class PageResponse
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="formTarget">Where a form of the page may lead, beside the sandbox itself.</param>
    public static Task WriteAsync(HttpContext context, int status, IHtmlContent page, string? formTarget)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'self'; img-src data:; form-action 'self' {formTarget}; base-uri 'none'; frame-ancestors 'none'";
        headers["Referrer-Policy"] = "no-referrer";
        return context.Response.WriteAsync(TextOf(page), context.RequestAborted);
    }

    private static string TextOf(IHtmlContent page)
    {
        using var writer = new StringWriter();
        page.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
