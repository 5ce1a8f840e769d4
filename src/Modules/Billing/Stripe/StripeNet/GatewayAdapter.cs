using CalWater.Billing.Stripe.StripeNet;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Billing.Stripe;

/// <summary>The adapter of this build: Stripe's own library.</summary>
internal static class GatewayAdapter
{
    public static IHttpClientBuilder AddGatewayAdapter(this IServiceCollection services) =>
        services.AddSingleton<IPaymentGateway, StripeNetGateway>().AddHttpClient<StripeNetCalls>();
}
