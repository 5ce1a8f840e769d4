using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>HTML as interpolated text: what is put into it is encoded, unless it is HTML itself.</summary>
internal static class Html
{
    public static IHtmlContent Of(FormattableString html) => new HtmlFormattableString(html.Format, html.GetArguments());

    public static IHtmlContent Each<T>(IEnumerable<T> items, Func<T, FormattableString> html) =>
        items.Aggregate(new HtmlContentBuilder(), (builder, item) => { builder.AppendHtml(Of(html(item))); return builder; });

    /// <summary>Nothing when the value is null.</summary>
    public static IHtmlContent With<T>(T? value, Func<T, FormattableString> html) where T : class =>
        value is null ? HtmlString.Empty : Of(html(value));
}
