using CalWater.Billing.Methods;
using CalWater.Billing.Stripe;

namespace CalWater.Grains.Runtime.Payments;

/// <summary>What the grain of saved methods asks, and whom it tells.</summary>
internal sealed class MethodHelp(IMethodDesk desk, ISavedCards cards, TimeProvider clock)
{
    public IMethodDesk Desk => desk;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The gateway no longer surely knows a key of then.</summary>
    public bool IsForgotten(DateTimeOffset then) => Now - then > IdempotencyKey.Kept;

    public Task ShowAsync(LoginId login, MethodsOfLogin methods) => cards.ShowAsync(login, methods.All);
}
