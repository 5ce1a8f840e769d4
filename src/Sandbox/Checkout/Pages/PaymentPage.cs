using CalWater.Sandbox.Checkout.Words;
using CalWater.Sandbox.Objects;
using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>The order beside the card form.</summary>
internal sealed record PaymentPage(CheckoutSession Session, string Business, PaymentForm Form, IReadOnlyList<Problem> Problems, CheckoutWords Words)
{
    private string Button => Session.AmountTotal is { } amount ? Words.Pay(Dollars.Of(amount)) : Words.Save;

    private string Heading => Session.IsSetup ? Words.SaveDetails : Session.TakesBankAccounts ? Words.PaymentDetailsAny : Words.PaymentDetails;

    public IHtmlContent ToHtml() => Document.Of(Words, Title, Html.Of($"""
        <div class="checkout">
          {OrderSummary.Of(Words, Session, Business)}
          <main>
            {Html.With(Problems is [] ? null : Problems, Summary)}
            <h2>{Heading}</h2>
            <p class="caution">{Words.SandboxHint}</p>
            <form method="post" action="/c/pay/{Session.Id}" novalidate>
              <input type="hidden" name="attempt" value="{Form.Attempt}">
              {EmailField()}
              {(Session.TakesBankAccounts ? Bank.Choice() : HtmlString.Empty)}
              <div class="by-card">{CardFields()}</div>
              {(Session.TakesBankAccounts ? Bank.Fields() : HtmlString.Empty)}
              {Html.With(Session.CustomText.Submit, message => $"""<p class="custom">{message.Text}</p>""")}
              <button type="submit">{Button}</button>
              {Html.With(Session.CustomText.AfterSubmit, message => $"""<p class="custom">{message.Text}</p>""")}
            </form>
            {TestCardList.Of(Words, Session.TakesBankAccounts)}
          </main>
        </div>
        """));

    private BankFields Bank => new(Form, Words, ErrorOf);

    private string Title => (Problems is [] ? "" : Words.ErrorTitle)
        + (Session.AmountTotal is { } amount ? $"{Words.PayTo(Business)}: {Dollars.Of(amount)}" : Words.SaveFor(Business));

    private FormattableString Summary(IReadOnlyList<Problem> problems) => $"""
        <div class="problems" role="alert" tabindex="-1" autofocus>
          <h2>{Words.ProblemHeading}</h2>
          <ul>{Html.Each(problems, problem => $"""<li><a href="#{problem.Field}">{Words.Problems[problem.Kind]}</a></li>""")}</ul>
        </div>
        """;

    private IHtmlContent EmailField() => Session.CustomerEmail is { } known
        ? Html.Of($"""<p class="known"><span>{Words.Email}</span> <span>{known}</span></p>""")
        : new TextField("email", Words.Email, "email") { Type = "email", InputMode = "email", Value = Form.Email, Error = ErrorOf("email") }.ToHtml();

    private IHtmlContent CardFields() => Html.Of($"""
        {new TextField("card_number", Words.CardNumber, "cc-number") { Hint = Words.CardNumberHint, InputMode = "numeric", MaxLength = 23, Value = Form.CardNumber, Error = ErrorOf("card_number") }.ToHtml()}
        <div class="pair">
          {new TextField("expiration", Words.Expiration, "cc-exp") { Hint = Words.ExpirationHint, InputMode = "numeric", MaxLength = 9, Value = Form.Expiration, Error = ErrorOf("expiration") }.ToHtml()}
          {new TextField("cvc", Words.Cvc, "cc-csc") { Hint = Words.CvcHint, InputMode = "numeric", MaxLength = 4, Error = ErrorOf("cvc") }.ToHtml()}
        </div>
        {new TextField("name", Words.Name, "cc-name") { Value = Form.Name, Error = ErrorOf("name") }.ToHtml()}
        {new TextField("zip", Words.Zip, "billing postal-code") { InputMode = "numeric", MaxLength = 10, Value = Form.Zip, Error = ErrorOf("zip") }.ToHtml()}
        """);

    private string? ErrorOf(string field) =>
        Problems.FirstOrDefault(problem => problem.Field == field) is { } problem ? Words.Problems[problem.Kind] : null;
}
