using CalWater.Sandbox.Checkout.Words;
using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>Card or bank account, and the fields of the account. Without style sheets all fields show, and what is chosen counts.</summary>
internal sealed record BankFields(PaymentForm Form, CheckoutWords Words, Func<string, string?> ErrorOf)
{
    public IHtmlContent Choice() => Html.Of($"""
        <fieldset class="methods">
          <legend>{Words.PayWith}</legend>
          {Method("card", Words.Card, !Form.IsByBank)}
          {Method("us_bank_account", Words.BankAccount, Form.IsByBank)}
        </fieldset>
        """);

    public IHtmlContent Fields() => Html.Of($"""
        <div class="by-bank">
          {new TextField("routing_number", Words.RoutingNumber, "off") { Hint = Words.RoutingNumberHint, InputMode = "numeric", MaxLength = 9, Value = Form.RoutingNumber, Error = ErrorOf("routing_number") }.ToHtml()}
          {new TextField("account_number", Words.AccountNumber, "off") { InputMode = "numeric", MaxLength = 17, Value = Form.AccountNumber, Error = ErrorOf("account_number") }.ToHtml()}
          {new TextField("holder", Words.Holder, "name") { Value = Form.Holder, Error = ErrorOf("holder") }.ToHtml()}
          <p class="hint">{Words.BankHint}</p>
        </div>
        """);

    private static IHtmlContent Method(string value, string label, bool chosen) => Html.Of($"""
        <label><input type="radio" name="method" value="{value}" id="method-{value}" {Html.With(chosen ? "checked" : null, text => $"{text}")}> {label}</label>
        """);
}
