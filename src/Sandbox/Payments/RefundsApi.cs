using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>POST /v1/refunds: gives back all or part of a charge.</summary>
internal static class RefundsApi
{
    public static WriteOperation Create { get; } = new(
        new ParameterNames("charge", "payment_intent", "amount", "reason", "metadata[*]"), Prepare);

    private static Func<Draft, StripeObject> Prepare(ApiCall call)
    {
        var form = call.Form;
        var request = new RefundRequest(
            form.Text("charge"),
            form.Text("payment_intent"),
            form.Integer("amount"),
            form.OneOf("reason", "duplicate", "fraudulent", "requested_by_customer"),
            form.Metadata());
        if (request is { Charge: null, PaymentIntent: null }) throw Refusals.Missing("charge");
        return draft => Refund(draft, request);
    }

    private static Refund Refund(Draft draft, RefundRequest request)
    {
        var charge = ChargeOf(draft, request);
        return Refunding.Create(draft, charge, AmountOf(charge, request.Amount), request.Reason, request.Metadata);
    }

    private static Charge ChargeOf(Draft draft, RefundRequest request)
    {
        var id = request.Charge ?? Resources.PaymentIntents.Find(draft.Find, request.PaymentIntent!).LatestCharge;
        return id is null
            ? throw Refusals.Invalid("charge_not_refundable", "This PaymentIntent does not have a successful charge to refund.", "payment_intent")
            : Resources.Charges.Find(draft.Find, id);
    }

    private static long AmountOf(Charge charge, long? asked)
    {
        var left = charge.AmountCaptured - charge.AmountRefunded;
        if (!charge.Paid) throw Refusals.Invalid("charge_not_refundable", $"Charge {charge.Id} did not succeed.", "charge");
        if (charge.Disputed) throw Refusals.Invalid("charge_disputed", $"Charge {charge.Id} has been charged back; it cannot be refunded.", null);
        if (left == 0) throw Refusals.Invalid("charge_already_refunded", $"Charge {charge.Id} has already been refunded.", null);
        if (asked < 1) throw Refusals.Invalid("parameter_invalid_integer", "Invalid positive integer", "amount");
        if (asked > left) throw Refusals.Invalid(null, $"Refund amount ({asked}) is greater than the unrefunded amount on the charge ({left}).", "amount");
        return asked ?? left;
    }

    private sealed record RefundRequest(string? Charge, string? PaymentIntent, long? Amount, string? Reason, IReadOnlyDictionary<string, string> Metadata);
}
