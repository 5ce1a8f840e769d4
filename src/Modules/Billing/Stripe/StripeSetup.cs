using System.Net.Http.Headers;
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
        services.AddSingleton<StripePacing>().AddSingleton<IPaymentGateway, StripeGateway>();
        services.AddHttpClient<StripeHttp>(Configure)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services;
    }

    private static void Configure(IServiceProvider provider, HttpClient http)
    {
        var options = provider.GetRequiredService<IOptions<StripeOptions>>().Value;
        http.BaseAddress = options.ApiBase;
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.SecretKey);
        http.DefaultRequestHeaders.Add("Stripe-Version", StripeHttp.Version);
    }
}
