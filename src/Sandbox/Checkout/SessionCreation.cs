using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Checkout;

/// <summary>POST /v1/checkout/sessions: opens a Checkout page for a one-time payment.</summary>
internal static class SessionCreation
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static WriteOperation Operation { get; } = new(
        new ParameterNames(
        [
            "mode", "success_url", "cancel_url", "expires_at", "locale", "submit_type", "metadata[*]",
            "client_reference_id", "customer_email", "customer_creation", "payment_method_types[*]",
            "payment_intent_data[description]", "payment_intent_data[receipt_email]",
            "payment_intent_data[statement_descriptor_suffix]", "payment_intent_data[metadata][*]",
            "custom_text[submit][message]", "custom_text[after_submit][message]",
            .. LineItems.Parameters,
        ]),
        call =>
        {
            var session = Read(call, StripeIds.NewSession());
            return draft => draft.Put(session);
        });

    // A payment page only; a page that saves a method (setup mode) is another reading of the same form.
    private static CheckoutSession Read(ApiCall call, string id)
    {
        var form = call.Form;
        var mode = form.OneOf("mode", "payment") ?? throw Refusals.Missing("mode");
        var items = LineItems.Read(form);
        return new CheckoutSession
        {
            Id = id,
            Created = call.At,
            ExpiresAt = ExpiryOf(form, call.At),
            Mode = mode,
            Currency = LineItems.Currency,
            AmountSubtotal = items.Sum(item => item.Amount),
            AmountTotal = items.Sum(item => item.Amount),
            SuccessUrl = form.WebAddress("success_url") ?? throw Refusals.Missing("success_url"),
            CancelUrl = form.WebAddress("cancel_url"),
            Url = new Uri(call.Origin, $"/c/pay/{id}").AbsoluteUri,
            ClientReferenceId = form.Text("client_reference_id", 200),
            CustomerCreation = form.OneOf("customer_creation", "if_required") ?? "if_required",
            CustomerEmail = form.Email("customer_email"),
            CustomText = new CustomText(AfterSubmit: MessageOf(form, "after_submit"), Submit: MessageOf(form, "submit")),
            Locale = form.OneOf("locale", StripeLocales.All),
            Metadata = form.Metadata(),
            PaymentMethodTypes = PaymentMethodTypesOf(form),
            SubmitType = form.OneOf("submit_type", "auto", "pay"),
            Sandbox = new SessionNotes { LineItems = items, PaymentIntentData = PaymentIntentDataOf(form.Section("payment_intent_data")) },
        };
    }

    private static long ExpiryOf(FormBody form, long now)
    {
        var expiry = form.Integer("expires_at") ?? now + (long)Longest.TotalSeconds;
        return expiry >= now + Shortest.TotalSeconds && expiry <= now + Longest.TotalSeconds
            ? expiry
            : throw Refusals.Invalid(null, "The `expires_at` timestamp must be from 30 minutes to 24 hours after the session's creation.", "expires_at");
    }

    private static Message? MessageOf(FormBody form, string place) =>
        form.Section("custom_text").Section(place).Text("message", 1200) is { } text ? new Message(text) : null;

    private static List<string> PaymentMethodTypesOf(FormBody form)
    {
        var types = form.Sections("payment_method_types").Select(type => type.OneOf("", "card", PaymentMethod.BankAccount)!).ToList();
        return types is [] ? ["card"] : types;
    }

    private static PaymentIntentData PaymentIntentDataOf(FormBody form) => new(
        form.Text("description", 1000),
        form.Email("receipt_email"),
        form.Text("statement_descriptor_suffix", 22),
        form.Metadata());
}
