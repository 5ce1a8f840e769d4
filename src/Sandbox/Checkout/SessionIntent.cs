using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>The PaymentIntent of a session; like Stripe's, it comes into being when the payer first presses the button.</summary>
internal static class SessionIntent
{
    public static PaymentIntent Of(Draft draft, CheckoutSession session) =>
        session.PaymentIntent is { } id ? draft.Get<PaymentIntent>(id) : Create(draft, session);

    /// <summary>Charges a card; a bank account is only asked, and takes its days.</summary>
    public static CheckoutSession Complete(Draft draft, CheckoutSession session, PaymentMethod method)
    {
        var intent = Of(draft, session);
        var used = intent.SetupFutureUsage is null ? method : SetupFlow.Save(draft, method, intent.Customer);
        if (used.Type == PaymentMethod.BankAccount) BankDebits.Begin(draft, intent, used, session.Id);
        else IntentFlow.Approve(draft, intent, used);
        return session with { PaymentStatus = used.Type == PaymentMethod.BankAccount ? "unpaid" : "paid" };
    }

    private static PaymentIntent Create(Draft draft, CheckoutSession session)
    {
        var (id, data) = (StripeIds.New("pi_"), session.Sandbox.PaymentIntentData);
        var intent = draft.Put(new PaymentIntent
        {
            Id = id,
            Created = draft.Now,
            Amount = session.AmountTotal!.Value,
            ClientSecret = StripeIds.New($"{id}_secret_"),
            Currency = session.Currency!,
            Customer = session.Customer,
            Description = data.Description,
            Metadata = data.Metadata,
            PaymentMethodTypes = session.PaymentMethodTypes,
            ReceiptEmail = data.ReceiptEmail,
            SetupFutureUsage = data.SetupFutureUsage,
            StatementDescriptorSuffix = data.StatementDescriptorSuffix,
        });
        draft.Emit("payment_intent.created", intent);
        return intent;
    }
}
