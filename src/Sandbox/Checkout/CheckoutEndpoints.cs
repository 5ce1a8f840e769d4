using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;
using CalWater.Sandbox.Storage;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Checkout;

/// <summary>The Checkout page and the bank's page between.</summary>
internal sealed class CheckoutEndpoints(Store store, CheckoutReplies replies, TimeProvider clock)
{
    public Task ShowAsync(HttpContext context, string id) => WithSessionAsync(context, id, async session =>
    {
        if (session.Status != "open") await replies.ClosedAsync(context, session);
        else await replies.FormAsync(context, session, new PaymentForm(), await LastProblemAsync(session));
    });

    public Task PayAsync(HttpContext context, string id) => WithSessionAsync(context, id, async session =>
    {
        var form = PaymentForm.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        var (pay, problems) = PressedForm.Read(form, session, clock.GetUtcNow());
        if (pay is not null) await AnswerAsync(context, id, form, await ChangeAsync(pay));
        else if (session.Status != "open") await replies.ClosedAsync(context, session);
        else await replies.FormAsync(context, session, form, problems, StatusCodes.Status422UnprocessableEntity);
    });

    public Task ShowAuthenticationAsync(HttpContext context, string id) => WithSessionAsync(context, id, session =>
        session.Status == "open" ? replies.AuthenticationAsync(context, session) : replies.ClosedAsync(context, session));

    public Task FinishAuthenticationAsync(HttpContext context, string id) => WithSessionAsync(context, id, async session =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var outcome = await ChangeAsync(draft => SessionPayment.FinishAuthentication(draft, id, confirmed: form["outcome"] == "complete"));
        await AnswerAsync(context, id, new PaymentForm(), outcome);
    });

    private async Task AnswerAsync(HttpContext context, string id, PaymentForm form, CheckoutOutcome outcome)
    {
        switch (outcome)
        {
            case CheckoutOutcome.Paid paid:
                CheckoutReplies.BackToPortal(context, paid.Session);
                break;
            case CheckoutOutcome.AuthenticationNeeded:
                CheckoutReplies.Redirect(context, $"/c/pay/{id}/authenticate");
                break;
            case CheckoutOutcome.Declined { Decline: var decline, Session: var session }:
                var kept = decline == Decline.RealCard ? form with { CardNumber = "" } : form;
                await replies.FormAsync(context, session, kept, [Problem.Of(decline.Code, decline.DeclineCode)], StatusCodes.Status402PaymentRequired);
                break;
            case CheckoutOutcome.Closed closed:
                await replies.ClosedAsync(context, closed.Session);
                break;
        }
    }

    private async Task WithSessionAsync(HttpContext context, string id, Func<CheckoutSession, Task> serve)
    {
        if (await store.ReadAsync(table => table.Find(id)) is CheckoutSession session) await serve(session);
        else await replies.UnknownAsync(context);
    }

    /// <summary>Why the last try failed, so that a reloaded page still says it.</summary>
    private async Task<IReadOnlyList<Problem>> LastProblemAsync(CheckoutSession session)
    {
        var intent = await store.ReadAsync(table => table.Find(session.SetupIntent ?? session.PaymentIntent ?? ""));
        var last = (intent as PaymentIntent)?.LastPaymentError ?? (intent as SetupIntent)?.LastSetupError;
        return last is { } error ? [Problem.Of(error.Code, error.DeclineCode)] : [];
    }

    private Task<CheckoutOutcome> ChangeAsync(Func<Draft, CheckoutOutcome> change) => store.ChangeAsync(EventRequest.None, change);
}
