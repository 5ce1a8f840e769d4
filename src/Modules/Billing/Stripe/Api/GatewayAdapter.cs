using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalWater.Billing.Stripe;

/// <summary>The adapter of this build: our own.</summary>
internal static class GatewayAdapter
{
    public static IHttpClientBuilder AddGatewayAdapter(this IServiceCollection services) =>
        services.AddSingleton<IPaymentGateway, Api.StripeGateway>().AddHttpClient<Api.StripeHttp>(Configure);

    private static void Configure(IServiceProvider provider, HttpClient http)
    {
        var options = provider.GetRequiredService<IOptions<StripeOptions>>().Value;
        http.BaseAddress = options.ApiBase;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", options.SecretKey);
        http.DefaultRequestHeaders.Add("Stripe-Version", Api.StripeHttp.Version);
    }
}
