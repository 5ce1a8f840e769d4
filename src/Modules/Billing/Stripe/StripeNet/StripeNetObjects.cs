using System.Runtime.CompilerServices;
using System.Text.Json;
using CalWater.Billing.Stripe.Http;

namespace CalWater.Billing.Stripe.StripeNet;

/// <summary>Makes our objects of the library's, which leaves null what an answer lacks: here that is an answer that cannot be read.</summary>
internal static class StripeNetObjects
{
    public static CheckoutSession Checkout(Sdk.Checkout.Session session) => new(
        Needed(session.Id), Word<CheckoutStatus>(session.Status), Word<CheckoutPaymentStatus>(session.PaymentStatus), session.AmountTotal is { } total ? new(total) : null,
        session.Currency, session.ClientReferenceId, Needed(session.Metadata), Link(session.Url),
        session.PaymentIntentId is null ? null : Intent(Needed(session.PaymentIntent)));

    public static SetupSession SetupPage(Sdk.Checkout.Session session) => new(
        Needed(session.Id), Word<CheckoutStatus>(session.Status), session.CustomerId, Needed(session.Metadata), Link(session.Url),
        session.SetupIntentId is null ? null : Setup(Needed(session.SetupIntent)));

    public static PaymentIntent Intent(Sdk.PaymentIntent intent) => new(
        Needed(intent.Id), Word<PaymentIntentStatus>(intent.Status), new(intent.Amount), Needed(intent.Currency), Needed(intent.Metadata),
        intent.LatestChargeId is null ? null : Charge(Needed(intent.LatestCharge)),
        intent.LastPaymentError is { } error ? new(error.Code, error.DeclineCode) : null);

    public static Customer Customer(Sdk.Customer customer) => new(Needed(customer.Id), customer.Email, Needed(customer.Metadata));

    public static PaymentMethod Method(Sdk.PaymentMethod method) => new(
        Needed(method.Id), Needed(method.Type), Moment(method.Created), method.CustomerId,
        method.Card is { } card ? new(Needed(card.Brand), Needed(card.Last4), (int)card.ExpMonth, (int)card.ExpYear) : null,
        method.UsBankAccount is { } bank ? new(bank.BankName, bank.Last4) : null);

    public static Mandate Mandate(Sdk.Mandate mandate) => new(Needed(mandate.Id), Needed(mandate.Status), Needed(mandate.PaymentMethodId));

    public static Refund Refund(Sdk.Refund refund) => new(
        Needed(refund.Id), Word<RefundStatus>(refund.Status), new(refund.Amount), Needed(refund.ChargeId), Moment(refund.Created),
        Needed(refund.Metadata), refund.FailureBalanceTransactionId);

    public static Dispute Dispute(Sdk.Dispute dispute) => new(
        Needed(dispute.Id), Word<DisputeStatus>(dispute.Status), new(dispute.Amount), Needed(dispute.ChargeId), Moment(dispute.Created), Needed(dispute.Reason),
        [.. Needed(dispute.BalanceTransactions).Select(moved => new BalanceTransaction(Needed(moved.Id), new(moved.Amount)))],
        dispute.PaymentMethodDetails is { } method ? new(Needed(method.Type)) : null);

    private static SetupIntent Setup(Sdk.SetupIntent setup) => new(
        Needed(setup.Id), Word<SetupIntentStatus>(setup.Status), setup.CustomerId, setup.PaymentMethodId, setup.MandateId);

    private static Charge Charge(Sdk.Charge charge) => new(
        Needed(charge.Id), charge.Paid, new(charge.Amount), Moment(charge.Created), charge.FailureCode,
        charge.PaymentMethodDetails is { } method ? Charged(method) : null, new(charge.AmountRefunded));

    private static ChargeMethod Charged(Sdk.ChargePaymentMethodDetails method) => new(
        Needed(method.Type),
        method.Card is { } card ? new(Needed(card.Brand), Needed(card.Last4)) : null,
        method.UsBankAccount is { } bank ? new(bank.BankName, bank.Last4) : null);

    private static DateTimeOffset Moment(DateTime moment) => new(moment, TimeSpan.Zero);

    private static Uri? Link(string? text) => text is null ? null : new(text);

    /// <summary>Stripe's word for one of ours; a word that is not known makes the answer unreadable.</summary>
    private static T Word<T>(string? word) where T : struct, Enum => JsonSerializer.SerializeToElement(Needed(word)).Deserialize<T>(StripeJson.Options);

    private static T Needed<T>(T? value, [CallerArgumentExpression(nameof(value))] string what = "") where T : class => value ?? throw Missing(what);

    private static JsonException Missing(string what) => new($"The answer lacks {what}.");
}
