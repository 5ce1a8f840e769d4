using CalWater.Billing.Stripe;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace CalWater.Billing.Tests.Stripe;

public sealed class StripeOptionsTests
{
    [Theory]
    [InlineData("Production", "sk_live_1"), InlineData("Production", "rk_live_1")]
    [InlineData("Development", "sk_test_1"), InlineData("Staging", "rk_test_1")]
    public void Live_keys_belong_to_production_and_test_keys_elsewhere(string environment, string key) =>
        Assert.Empty(Faults(environment, Options(key)));

    [Theory]
    [InlineData("Production", "sk_test_qq17"), InlineData("Development", "sk_live_qq17"), InlineData("Production", "pk_live_qq17")]
    [InlineData("Production", ""), InlineData("Development", "sk_test_"), InlineData("Development", "qq17")]
    public void Any_other_key_is_refused_without_printing_it(string environment, string key)
    {
        var fault = Assert.Single(Faults(environment, Options(key)));
        Assert.StartsWith("Stripe:SecretKey is ", fault);
        Assert.DoesNotContain("qq17", fault);
    }

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        var options = new StripeOptions { ApiBase = new("http://api.example"), WebhookSecrets = ["hello"] };
        Assert.Equal(["Stripe:SecretKey", "Stripe:WebhookSecrets", "Stripe:ApiBase"], Faults("Production", options).Select(fault => fault.Split(' ')[0]));
    }

    [Fact]
    public void A_webhook_needs_a_secret() =>
        Assert.StartsWith("Stripe:WebhookSecrets is empty", Assert.Single(Faults("Development", new() { SecretKey = "sk_test_1" })));

    private static StripeOptions Options(string key) => new() { SecretKey = key, WebhookSecrets = ["whsec_1"] };

    private static IEnumerable<string> Faults(string environment, StripeOptions options) =>
        new StripeOptionsRules(new Place(environment)).Validate(null, options).Failures ?? [];

    private sealed class Place(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
