using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>How an intent is to be confirmed.</summary>
/// <param name="WithoutCustomer">Nobody is there to authenticate: what needs it is declined.</param>
internal sealed record Confirmation(string? PaymentMethod, bool WithoutCustomer)
{
    public static Confirmation Read(FormBody form) =>
        new(form.Text("payment_method"), form.Flag("off_session") || form.Flag("error_on_requires_action"));
}

/// <summary>Charges an intent's method, as its bank lets it.</summary>
internal static class IntentConfirming
{
    public static PaymentIntent Confirm(Draft draft, PaymentIntent intent, Confirmation confirmation)
    {
        if (intent.Status is not ("requires_payment_method" or "requires_confirmation")) throw Refusals.WrongState("payment_intent", intent.Status);
        var method = MethodOf(draft, intent, confirmation);
        if (method.Type == PaymentMethod.BankAccount) return BankDebits.Begin(draft, intent, method, null);
        return MethodBehaviour.Of(method) switch
        {
            CardBehaviour.Declines declines => throw Declined(draft, intent, method, declines.Decline),
            CardBehaviour.DeclinesCharges declines => throw Declined(draft, intent, method, declines.Decline),
            CardBehaviour.AsksToAuthenticate asks when asks.Always || method.Sandbox is not { IsAuthenticated: true } => Ask(draft, intent, method, confirmation),
            _ => IntentFlow.Approve(draft, intent, method),
        };
    }

    private static PaymentMethod MethodOf(Draft draft, PaymentIntent intent, Confirmation confirmation)
    {
        var id = confirmation.PaymentMethod ?? intent.PaymentMethod ?? throw Refusals.Missing("payment_method");
        var method = MethodsApi.Find(draft, id);
        if (method.Customer is { } owner && owner != intent.Customer)
            throw Refusals.Invalid("payment_method_unexpected_state", "The PaymentMethod belongs to another Customer than the PaymentIntent.", "payment_method");
        if (confirmation.WithoutCustomer && method.Customer is null)
            throw Refusals.Invalid("payment_method_unexpected_state", "The PaymentMethod is not attached to a Customer, so it cannot be used off session.", "payment_method");
        return method;
    }

    private static PaymentIntent Ask(Draft draft, PaymentIntent intent, PaymentMethod method, Confirmation confirmation) => confirmation.WithoutCustomer
        ? throw Declined(draft, intent, method, Decline.AuthenticationRequired)
        : IntentFlow.AskToAuthenticate(draft, intent, method, new NextAction("use_stripe_sdk", null));

    private static StripeRefusal Declined(Draft draft, PaymentIntent intent, PaymentMethod method, Decline decline) =>
        Refusals.Declined(IntentFlow.Refuse(draft, intent, method, decline));
}
