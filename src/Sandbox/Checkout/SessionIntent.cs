using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>The PaymentIntent of a session; like Stripe's, it comes into being when the payer first presses the button.</summary>
internal static class SessionIntent
{
    public static PaymentIntent Create(Draft draft, CheckoutSession session)
    {
        var (id, data) = (StripeIds.New("pi_"), session.Sandbox.PaymentIntentData);
        var intent = draft.Put(new PaymentIntent
        {
            Id = id,
            Created = draft.Now,
            Amount = session.AmountTotal,
            ClientSecret = StripeIds.New($"{id}_secret_"),
            Currency = session.Currency,
            Description = data.Description,
            Metadata = data.Metadata,
            PaymentMethodTypes = session.PaymentMethodTypes,
            ReceiptEmail = data.ReceiptEmail,
            StatementDescriptorSuffix = data.StatementDescriptorSuffix,
        });
        draft.Emit("payment_intent.created", intent);
        return intent;
    }
}
