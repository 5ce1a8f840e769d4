using CalWater.Sandbox.Checkout.Words;
using CalWater.Sandbox.Objects;
using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>Whom, how much and what for; and the way back.</summary>
internal static class OrderSummary
{
    public static IHtmlContent Of(CheckoutWords words, CheckoutSession session, string business) => Html.Of($"""
        <header class="order">
          <div class="order-inner">
            {Html.With(session.CancelUrl, back => $"""<p class="back"><a href="{back}"><span aria-hidden="true">←</span> {words.BackTo(business)}</a></p>""")}
            <h1><span class="payee">{(session.IsSetup ? words.SaveFor(business) : words.PayTo(business))}</span>{Html.With(AmountOf(session), amount => $""" <span class="amount">{amount}</span>""")}</h1>
            <ul class="items">{Html.Each(session.Sandbox.LineItems, item => Line(words, item))}</ul>
            {Html.With(session.Sandbox.LineItems is [_, _, ..] ? AmountOf(session) : null, total => $"""<p class="total"><span>{words.Total}</span> <span>{total}</span></p>""")}
          </div>
        </header>
        """);

    private static string? AmountOf(CheckoutSession session) => session.AmountTotal is { } total ? Dollars.Of(total) : null;

    private static FormattableString Line(CheckoutWords words, LineItem item) => $"""
        <li>
          <span class="item-name">{item.Name}</span>
          <span class="item-amount">{Dollars.Of(item.Amount)}</span>
          {Html.With(item.Description, description => $"""<span class="item-note">{description}</span>""")}
          {Html.With(item.Quantity > 1 ? words.Quantity(item.Quantity) : null, quantity => $"""<span class="item-note">{quantity}</span>""")}
        </li>
        """;
}
