using CalWater.Billing.Methods;
using CalWater.Billing.Methods.Events;
using CalWater.Billing.Stripe.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing.Autopay;

internal static class AutoPaySetup
{
    /// <summary>Saved methods, and Auto Pay with them.</summary>
    public static IServiceCollection AddAutoPay(this IServiceCollection services) => services
        .AddSingleton<IMethodDesk, MethodDesk>()
        .AddSingleton<ISavedCards, SavedCards>()
        .AddSingleton<AutoPayBook>()
        .AddSingleton<IAutoPays>(provider => provider.GetRequiredService<AutoPayBook>())
        .AddSingleton<IEnrolmentSource>(provider => provider.GetRequiredService<AutoPayBook>())
        .AddSingleton<AutoPayRun>()
        .AddSingleton<MethodOwners>().AddSingleton<MethodNews>()
        .AddSingleton<IStripeEventHandler, SetupIntentSucceeded>().AddSingleton<IStripeEventHandler, PaymentMethodDetached>()
        .AddSingleton<IStripeEventHandler, PaymentMethodAutomaticallyUpdated>().AddSingleton<IStripeEventHandler, MandateUpdated>();
}
