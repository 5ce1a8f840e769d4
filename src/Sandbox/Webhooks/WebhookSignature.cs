using System.Security.Cryptography;
using System.Text;

namespace CalWater.Sandbox.Webhooks;

/// <summary>The <c>Stripe-Signature</c> header: a time, and HMAC-SHA256 over the time and the body.</summary>
internal static class WebhookSignature
{
    /// <param name="at">Seconds since 1970.</param>
    public static string Of(string secret, long at, string body)
    {
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{at}.{body}"));
        return $"t={at},v1={Convert.ToHexStringLower(signature)}";
    }
}
