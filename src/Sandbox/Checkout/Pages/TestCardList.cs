using CalWater.Sandbox.Checkout.Words;
using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

internal static class TestCardList
{
    public static IHtmlContent Of(CheckoutWords words) => Html.Of($"""
        <details class="test-cards">
          <summary>{words.TestCards}</summary>
          <p class="hint">{words.TestCardsHint}</p>
          <dl>{Html.Each(words.TestCardHints, card => $"""<div><dt>{card.Number}</dt><dd>{card.Does}</dd></div>""")}</dl>
        </details>
        """);
}
