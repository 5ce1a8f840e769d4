using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>How a set-up ends, with the objects and events each ending makes.</summary>
internal static class SetupFlow
{
    public static SetupIntent Succeed(Draft draft, SetupIntent setup, PaymentMethod method)
    {
        var saved = Save(draft, method, setup.Customer);
        var done = draft.Put(setup with
        {
            LastSetupError = null,
            Mandate = MandateOf(draft, saved)?.Id,
            NextAction = null,
            PaymentMethod = saved.Id,
            Status = "succeeded",
        });
        draft.Emit("setup_intent.succeeded", done);
        return done;
    }

    public static SetupIntent Refuse(Draft draft, SetupIntent setup, PaymentMethod method, Decline decline)
    {
        var failed = draft.Put(setup with
        {
            LastSetupError = IntentFlow.ErrorOf(decline, method, null),
            NextAction = null,
            PaymentMethod = null,
            Status = "requires_payment_method",
        });
        draft.Emit("setup_intent.setup_failed", failed);
        return failed;
    }

    /// <summary>The method, on the customer if there is one, to be charged without them from now on.</summary>
    public static PaymentMethod Save(Draft draft, PaymentMethod method, string? customer)
    {
        var authenticated = draft.Put(method with { Sandbox = (method.Sandbox ?? new()) with { IsAuthenticated = true } });
        return customer is null ? authenticated : MethodsApi.Attached(draft, authenticated, customer);
    }

    private static Mandate? MandateOf(Draft draft, PaymentMethod method) => method.Type == PaymentMethod.OfCard
        ? null
        : draft.Put(new Mandate { Id = StripeIds.New("mandate_"), Created = draft.Now, PaymentMethod = method.Id });
}
