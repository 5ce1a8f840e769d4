using CalWater.Sandbox.Checkout.Pages;
using CalWater.Sandbox.Checkout.Words;
using CalWater.Sandbox.Objects;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Checkout;

/// <summary>What the payer's browser gets to see.</summary>
internal sealed class CheckoutReplies(SandboxOptions options)
{
    private const string SessionIdPlaceholder = "{CHECKOUT_SESSION_ID}";

    public Task FormAsync(HttpContext context, CheckoutSession session, PaymentForm form, IReadOnlyList<Problem> problems, int status = StatusCodes.Status200OK)
    {
        var fresh = form with { Attempt = StripeIds.New("attempt_") };
        var page = new PaymentPage(session, options.BusinessName, fresh, problems, WordsFor(context, session));
        return PageResponse.WriteAsync(context, status, page.ToHtml(), OriginOf(session));
    }

    public Task AuthenticationAsync(HttpContext context, CheckoutSession session)
    {
        var page = AuthenticationPage.Of(WordsFor(context, session), session, options.BusinessName);
        return PageResponse.WriteAsync(context, StatusCodes.Status200OK, page, OriginOf(session));
    }

    /// <summary>The session is paid or has expired; the page says which.</summary>
    public Task ClosedAsync(HttpContext context, CheckoutSession session)
    {
        var words = WordsFor(context, session);
        var page = session.Status == "complete"
            ? ClosedPage.Of(words, session.IsSetup ? words.Saved : words.Paid, options.BusinessName, ReturnAddress(session))
            : ClosedPage.Of(words, session.IsSetup ? words.SetupExpired : words.Expired, options.BusinessName, session.CancelUrl);
        return PageResponse.WriteAsync(context, StatusCodes.Status200OK, page, null);
    }

    public Task UnknownAsync(HttpContext context)
    {
        var words = WordsFor(context, null);
        return PageResponse.WriteAsync(context, StatusCodes.Status404NotFound, ClosedPage.Of(words, words.Unknown, options.BusinessName, null), null);
    }

    public static void BackToPortal(HttpContext context, CheckoutSession session) => Redirect(context, ReturnAddress(session));

    /// <summary>After a POST: the browser fetches the next page (303).</summary>
    public static void Redirect(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    private static string ReturnAddress(CheckoutSession session) =>
        session.SuccessUrl.Replace(SessionIdPlaceholder, session.Id, StringComparison.Ordinal);

    // A browser holds the redirect after a form to the same rule as the form itself.
    private static string OriginOf(CheckoutSession session) => new Uri(session.SuccessUrl).GetLeftPart(UriPartial.Authority);

    private static CheckoutWords WordsFor(HttpContext context, CheckoutSession? session) =>
        CheckoutWords.For(session?.Locale, context.Request.Headers.AcceptLanguage.ToString());
}
