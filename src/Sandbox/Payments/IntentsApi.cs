using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>Charges of a saved method: POST /v1/payment_intents, and what can be done to one.</summary>
internal static class IntentsApi
{
    private const long Smallest = 50;
    private const long Largest = 99_999_999;

    private static readonly IReadOnlyList<string> OfConfirmation =
        ["payment_method", "off_session", "error_on_requires_action", "setup_future_usage", "receipt_email"];

    public static WriteOperation Create { get; } = new(
        new ParameterNames(
        [
            "amount", "currency", "customer", "confirm", "description", "metadata[*]", "allowed_payment_method_types[*]", "payment_method_types[*]",
            "statement_descriptor_suffix", .. OfConfirmation,
        ]),
        call =>
        {
            var (intent, confirmation) = (Read(call), Confirmation.Read(call.Form));
            return draft => Start(draft, intent, confirmation, call.Form.Flag("confirm"));
        });

    public static WriteOperation Confirm { get; } = new(new ParameterNames(OfConfirmation), call =>
    {
        var confirmation = Confirmation.Read(call.Form);
        return draft => IntentConfirming.Confirm(draft, Resources.PaymentIntents.Find(draft.Find, call.Id), confirmation);
    });

    public static WriteOperation Cancel { get; } = new(new ParameterNames("cancellation_reason"), call =>
    {
        var reason = call.Form.OneOf("cancellation_reason", "duplicate", "fraudulent", "requested_by_customer", "abandoned");
        return draft => Canceled(draft, Resources.PaymentIntents.Find(draft.Find, call.Id), reason);
    });

    private static PaymentIntent Start(Draft draft, PaymentIntent intent, Confirmation confirmation, bool confirm)
    {
        if (intent.Customer is { } customer) Resources.Customers.Find(draft.Find, customer);
        draft.Emit("payment_intent.created", draft.Put(intent));
        if (confirm) return IntentConfirming.Confirm(draft, intent, confirmation);
        return confirmation.PaymentMethod is null ? intent : draft.Put(intent with { Status = "requires_confirmation", PaymentMethod = confirmation.PaymentMethod });
    }

    private static PaymentIntent Canceled(Draft draft, PaymentIntent intent, string? reason)
    {
        if (intent.Status is "succeeded" or "canceled" or "processing") throw Refusals.WrongState("payment_intent", intent.Status);
        var canceled = draft.Put(intent with { CanceledAt = draft.Now, CancellationReason = reason, NextAction = null, Status = "canceled" });
        draft.Emit("payment_intent.canceled", canceled);
        return canceled;
    }

    private static PaymentIntent Read(ApiCall call)
    {
        var (form, id) = (call.Form, StripeIds.New("pi_"));
        if (form.OneOf("currency", "usd") is null) throw Refusals.Missing("currency");
        return new PaymentIntent
        {
            Id = id,
            Created = call.At,
            Amount = AmountOf(form),
            ClientSecret = StripeIds.New($"{id}_secret_"),
            Currency = "usd",
            Customer = form.Text("customer"),
            Description = form.Text("description", 1000),
            Metadata = form.Metadata(),
            PaymentMethodTypes = form.MethodTypes(),
            ReceiptEmail = form.Email("receipt_email"),
            SetupFutureUsage = form.OneOf("setup_future_usage", "off_session", "on_session"),
            StatementDescriptorSuffix = form.Text("statement_descriptor_suffix", 22),
        };
    }

    private static long AmountOf(FormBody form) => form.RequiredInteger("amount") switch
    {
        < Smallest => throw Refusals.Invalid("amount_too_small", "Amount must be at least $0.50 usd.", "amount"),
        > Largest => throw Refusals.Invalid("amount_too_large", "Amount must be no more than $999,999.99.", "amount"),
        var amount => amount,
    };
}
