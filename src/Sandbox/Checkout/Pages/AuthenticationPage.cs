using CalWater.Sandbox.Checkout.Words;
using CalWater.Sandbox.Objects;
using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>Stands for the bank's own page (3-D Secure).</summary>
internal static class AuthenticationPage
{
    public static IHtmlContent Of(CheckoutWords words, CheckoutSession session, string business) => Document.Of(words, words.AuthenticateTitle, Html.Of($"""
        <main class="card">
          <h1>{words.AuthenticateTitle}</h1>
          <p>{(session.AmountTotal is { } total ? words.AuthenticateText(Dollars.Of(total), business) : words.AuthenticateSetupText(business))}</p>
          <form method="post" action="/c/pay/{session.Id}/authenticate">
            <button type="submit" name="outcome" value="complete">{words.AuthenticateComplete}</button>
            <button type="submit" name="outcome" value="fail" class="secondary">{words.AuthenticateFail}</button>
          </form>
        </main>
        """));
}
