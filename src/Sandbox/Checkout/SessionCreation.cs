using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>POST /v1/checkout/sessions: opens a Checkout page for a one-time payment, or for saving a method.</summary>
internal static class SessionCreation
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public static WriteOperation Operation { get; } = new(
        new ParameterNames(
        [
            "mode", "success_url", "cancel_url", "expires_at", "locale", "submit_type", "metadata[*]", "currency", "customer",
            "client_reference_id", "customer_email", "customer_creation", "allowed_payment_method_types[*]",
            "payment_intent_data[description]", "payment_intent_data[receipt_email]", "payment_intent_data[setup_future_usage]",
            "payment_intent_data[statement_descriptor_suffix]", "payment_intent_data[metadata][*]",
            "setup_intent_data[description]", "setup_intent_data[metadata][*]",
            "custom_text[submit][message]", "custom_text[after_submit][message]",
            .. LineItems.Parameters,
        ]),
        call =>
        {
            var session = Read(call, StripeIds.NewSession());
            return draft => draft.Put(session with { CustomerEmail = session.CustomerEmail ?? EmailOf(draft, session.Customer) });
        });

    private static CheckoutSession Read(ApiCall call, string id)
    {
        var form = call.Form;
        var mode = form.OneOf("mode", "payment", "setup") ?? throw Refusals.Missing("mode");
        if (form.Text("customer") is not null && form.Text("customer_email") is not null)
            throw Refusals.Invalid(null, "You may only specify one of these parameters: customer, customer_email.", "customer");
        var session = new CheckoutSession
        {
            Id = id,
            Created = call.At,
            ExpiresAt = ExpiryOf(form, call.At),
            Mode = mode,
            SuccessUrl = form.WebAddress("success_url") ?? throw Refusals.Missing("success_url"),
            CancelUrl = form.WebAddress("cancel_url"),
            Url = new Uri(call.Origin, $"/c/pay/{id}").AbsoluteUri,
            ClientReferenceId = form.Text("client_reference_id", 200),
            Customer = form.Text("customer"),
            CustomerCreation = form.OneOf("customer_creation", "if_required") ?? "if_required",
            CustomerEmail = form.Email("customer_email"),
            CustomText = new CustomText(AfterSubmit: MessageOf(form, "after_submit"), Submit: MessageOf(form, "submit")),
            Locale = form.OneOf("locale", StripeLocales.All),
            Metadata = form.Metadata(),
            PaymentMethodTypes = form.MethodTypes(),
            SubmitType = form.OneOf("submit_type", "auto", "pay"),
            Sandbox = new SessionNotes { LineItems = [], PaymentIntentData = IntentDataOf(form.Section($"{mode}_intent_data")) },
        };
        return session.IsSetup ? OfSetup(session, form) : OfPayment(session, LineItems.Read(form));
    }

    private static CheckoutSession OfPayment(CheckoutSession session, IReadOnlyList<LineItem> items) => session with
    {
        Currency = LineItems.Currency,
        AmountSubtotal = items.Sum(item => item.Amount),
        AmountTotal = items.Sum(item => item.Amount),
        Sandbox = session.Sandbox with { LineItems = items },
    };

    private static CheckoutSession OfSetup(CheckoutSession session, FormBody form) =>
        form.Section("line_items").IsPresent || form.Section("payment_intent_data").IsPresent
            ? throw Refusals.Invalid(null, "A Checkout Session in `setup` mode takes neither `line_items` nor `payment_intent_data`.", "mode")
            : session with { Currency = form.OneOf("currency", LineItems.Currency) };

    private static string? EmailOf(Draft draft, string? customer) =>
        customer is null ? null : Resources.Customers.Find(draft.Find, customer).Email;

    private static long ExpiryOf(FormBody form, long now)
    {
        var expiry = form.Integer("expires_at") ?? now + (long)Longest.TotalSeconds;
        return expiry >= now + Shortest.TotalSeconds && expiry <= now + Longest.TotalSeconds
            ? expiry
            : throw Refusals.Invalid(null, "The `expires_at` timestamp must be from 30 minutes to 24 hours after the session's creation.", "expires_at");
    }

    private static Message? MessageOf(FormBody form, string place) =>
        form.Section("custom_text").Section(place).Text("message", 1200) is { } text ? new Message(text) : null;

    private static PaymentIntentData IntentDataOf(FormBody form) => new(
        form.Text("description", 1000),
        form.Email("receipt_email"),
        form.Text("statement_descriptor_suffix", 22),
        form.Metadata())
    {
        SetupFutureUsage = form.OneOf("setup_future_usage", "off_session", "on_session"),
    };
}
