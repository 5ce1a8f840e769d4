using CalWater.Billing.Payments.Aftermath;
using CalWater.Billing.Payments.Events;
using CalWater.Billing.Payments.Reconciliation;
using CalWater.Billing.Stripe;
using CalWater.Billing.Stripe.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing.Payments;

internal static class PaymentsSetup
{
    public static IServiceCollection AddPayments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PaymentLimits>().Bind(configuration.GetSection("Payments")).ValidateDataAnnotations().ValidateOnStart();
        services.AddStripe(configuration).AddWebhooks();
        return services
            .AddSingleton<PaymentHistory>()
            .AddSingleton<IPayments>(provider => provider.GetRequiredService<PaymentHistory>())
            .AddSingleton<PaymentConsequences>()
            .AddSingleton<IWaitingLine, WebhookLine>()
            .AddSingleton<PaymentCheckout>()
            .AddSingleton<IPaymentProcess, PaymentProcess>()
            .AddAftermath();
    }

    private static IServiceCollection AddAftermath(this IServiceCollection services) => services
        .AddSingleton<MoneyMoves>().AddSingleton<AftermathGateway>().AddSingleton<AftermathConsequences>()
        .AddSingleton<IAftermathProcess, AftermathProcess>()
        .AddSingleton<ReconciliationBook>().AddSingleton<ReconciledMoney>()
        .AddSingleton<IReconciliation, Reconciliation.Reconciliation>().AddHostedService<ReconciliationNights>();

    private static void AddWebhooks(this IServiceCollection services) => services
        .AddSingleton<IStripeWebhook, StripeWebhook>().AddSingleton<StripeInbox>().AddSingleton<InboxSignal>()
        .AddSingleton<StripeEventHandlers>().AddSingleton<InboxPass>().AddHostedService<InboxService>()
        .AddEvent<CheckoutSessionCompleted>().AddEvent<CheckoutSessionAsyncPaymentSucceeded>()
        .AddEvent<CheckoutSessionAsyncPaymentFailed>().AddEvent<CheckoutSessionExpired>()
        .AddEvent<PaymentIntentProcessing>().AddEvent<PaymentIntentSucceeded>()
        .AddEvent<PaymentIntentPaymentFailed>().AddEvent<PaymentIntentCanceled>()
        .AddEvent<ChargeRefunded>().AddEvent<ChargeRefundUpdated>().AddEvent<ChargeDisputeCreated>().AddEvent<ChargeDisputeClosed>()
        .AddSingleton<EventPayments>();

    private static IServiceCollection AddEvent<T>(this IServiceCollection services) where T : class, IStripeEventHandler =>
        services.AddSingleton<IStripeEventHandler, T>();
}
