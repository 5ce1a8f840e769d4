using CalWater.Sandbox.Checkout.Words;
using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

internal static class TestCardList
{
    public static IHtmlContent Of(CheckoutWords words, bool withBanks) => Html.Of($"""
        <details class="test-cards">
          <summary>{(withBanks ? words.TestMethods : words.TestCards)}</summary>
          <p class="hint">{words.TestCardsHint}</p>
          <dl>{Html.Each(words.TestCardHints, card => $"""<div><dt>{card.Number}</dt><dd>{card.Does}</dd></div>""")}</dl>
          {Html.With(withBanks ? words : null, Banks)}
        </details>
        """);

    private static FormattableString Banks(CheckoutWords words) => $"""
        <p class="hint">{words.TestBanksHint}</p>
        <dl>{Html.Each(words.TestBankHints, bank => $"""<div><dt>{bank.Number}</dt><dd>{bank.Does}</dd></div>""")}</dl>
        """;
}
