using CalWater.Billing.Stripe.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalWater.Billing.Stripe;

internal static class StripeSetup
{
    public static IServiceCollection AddStripe(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StripeOptions>().Bind(configuration.GetSection("Stripe")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<StripeOptions>, StripeOptionsRules>();
        services.AddSingleton<StripePacing>().AddTransient<StripeTries>();
        services.AddGatewayAdapter()
            .ConfigureHttpClient(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
            .AddHttpMessageHandler<StripeTries>()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services;
    }
}
