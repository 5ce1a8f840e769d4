namespace CalWater.Web.Hosting.Settings;

/// <summary>What Production does not start with: the sandbox, plain HTTP that no proxy makes good, a proxy that anybody may claim to be.</summary>
internal static class ProductionRules
{
    public static IEnumerable<string> Faults(IConfiguration configuration, IHostEnvironment environment)
    {
        if (!environment.IsProduction()) yield break;
        if (configuration["Sandbox:Url"] is { } sandbox)
            yield return $"Setting Sandbox:Url is '{sandbox}': the sandbox never runs in Production. Remove it and set Stripe:SecretKey.";
        if (Uri.TryCreate(configuration["Portal:PublicUrl"], UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp)
            yield return $"Setting Portal:PublicUrl is '{address}': in Production customers come by https. Give the https address.";
        if (IsPlain(configuration) && !configuration.GetSection("Proxy:Addresses").GetChildren().Any())
            yield return $"Setting Proxy:Addresses:0 is not set, and the portal listens on plain HTTP ({configuration["urls"]}): give the address of the proxy that ends TLS, such as 127.0.0.1, or listen on https.";
        if (configuration["ForwardedHeaders_Enabled"] == "true")
            yield return "Setting ASPNETCORE_FORWARDEDHEADERS_ENABLED is 'true', which believes whoever connects. Remove it and name the proxies in Proxy:Addresses.";
    }

    private static bool IsPlain(IConfiguration configuration) => !(configuration["urls"] ?? "http:").Split(';').All(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
}
