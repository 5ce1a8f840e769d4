using CalWater.Sandbox.Checkout.Words;
using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>Says why there is nothing to pay here.</summary>
internal static class ClosedPage
{
    /// <param name="back">The portal's address, if it gave one.</param>
    public static IHtmlContent Of(CheckoutWords words, ClosedWords closed, string business, string? back) => Document.Of(words, closed.Title, Html.Of($"""
        <main class="card">
          <h1>{closed.Title}</h1>
          <p>{closed.Text}</p>
          {Html.With(back, address => $"""<p><a class="button" href="{address}">{words.ReturnTo(business)}</a></p>""")}
        </main>
        """));
}
