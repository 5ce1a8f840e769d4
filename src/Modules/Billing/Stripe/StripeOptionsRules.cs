using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CalWater.Billing.Stripe;

/// <summary>Real money only in Production, test money only outside it. Never prints a secret.</summary>
internal sealed class StripeOptionsRules(IHostEnvironment environment) : IValidateOptions<StripeOptions>
{
    public ValidateOptionsResult Validate(string? name, StripeOptions options)
    {
        string[] faults = [.. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(StripeOptions options)
    {
        if (Mode(options.SecretKey) is not { } mode)
            yield return "Stripe:SecretKey is not a secret key; set one that starts with sk_live_, rk_live_, sk_test_ or rk_test_.";
        else if (mode == "live" != environment.IsProduction())
            yield return $"Stripe:SecretKey is a {mode} key and the environment is {environment.EnvironmentName}; "
                + "set a live key in Production and a test key everywhere else.";

        if (options.WebhookSecrets is [])
            yield return "Stripe:WebhookSecrets is empty; set the signing secret of the webhook endpoint, whsec_….";
        if (options.WebhookSecrets.Any(secret => !secret.StartsWith("whsec_", StringComparison.Ordinal)))
            yield return "Stripe:WebhookSecrets holds something else than a signing secret; set those of the webhook endpoint, whsec_….";
        if (environment.IsProduction() && options.ApiBase.Scheme != Uri.UriSchemeHttps)
            yield return $"Stripe:ApiBase is {options.ApiBase}; set an https address in Production.";
    }

    private static string? Mode(string key) => key.Split('_') switch
    {
        ["sk" or "rk", "live", not ""] => "live",
        ["sk" or "rk", "test", not ""] => "test",
        _ => null
    };
}
