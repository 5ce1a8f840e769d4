using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Hosting.Settings;

/// <summary>Takes a customer's address, and https, from the proxy in front, and from nobody else.</summary>
internal static class ProxySetup
{
    public static IServiceCollection AddProxy(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProxyOptions>().Bind(configuration.GetSection("Proxy"))
            .Validate(options => !options.Unreadable.Any(), "Proxy:Addresses holds something else than an IP address or a network: give such as 10.0.0.5 or 10.0.0.0/24.").ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((forwarded, proxy) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in proxy.Value.Networks) forwarded.KnownIPNetworks.Add(network);
        });
        return services;
    }

    /// <summary>Before everything that asks who came, and how.</summary>
    public static void UseProxy(this WebApplication app)
    {
        if (app.Configuration.GetSection("Proxy:Addresses").GetChildren().Any()) app.UseForwardedHeaders();
    }
}
