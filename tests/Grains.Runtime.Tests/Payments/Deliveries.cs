using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CalWater.Billing.Stripe.Webhooks;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>Events of the sandbox, signed and delivered.</summary>
internal static class Deliveries
{
    public static Task<WebhookReceipt> DeliverAsync(this PaymentLab lab, JsonObject stripeEvent)
    {
        var body = Encoding.UTF8.GetBytes(stripeEvent.ToJsonString());
        return lab.Get<IStripeWebhook>().ReceiveAsync(body, lab.Sign(body));
    }

    /// <param name="age">How long ago it says that it was signed.</param>
    public static string Sign(this PaymentLab lab, byte[] body, string secret = "whsec_sandbox", TimeSpan age = default)
    {
        var time = (lab.Time.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes(time + "."), .. body];
        return $"t={time},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }
}
