using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Checkout;

/// <summary>A session that saves a method and charges nothing; like a payment's intent, the set-up comes into being at the first press of the button.</summary>
internal static class SessionSetup
{
    public static SetupIntent IntentOf(Draft draft, CheckoutSession session) =>
        session.SetupIntent is { } id ? draft.Get<SetupIntent>(id) : Create(draft, session);

    public static CheckoutSession Complete(Draft draft, CheckoutSession session, PaymentMethod method)
    {
        SetupFlow.Succeed(draft, IntentOf(draft, session), method);
        return session with { PaymentStatus = "no_payment_required" };
    }

    private static SetupIntent Create(Draft draft, CheckoutSession session)
    {
        var id = StripeIds.New("seti_");
        var setup = draft.Put(new SetupIntent
        {
            Id = id,
            Created = draft.Now,
            ClientSecret = StripeIds.New($"{id}_secret_"),
            Customer = session.Customer,
            Description = session.Sandbox.PaymentIntentData.Description,
            Metadata = session.Sandbox.PaymentIntentData.Metadata,
            PaymentMethodTypes = session.PaymentMethodTypes,
        });
        draft.Emit("setup_intent.created", setup);
        return setup;
    }
}
