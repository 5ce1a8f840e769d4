using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CalWater.Billing.Stripe.Webhooks;

/// <summary>Stripe's signature of a webhook: <c>t=1700000000,v1=hex</c>, HMAC-SHA256 over the time, a dot and the raw body.</summary>
internal static class WebhookSignature
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(300);

    /// <summary>Whether one of the secrets signed these bytes within five minutes of now.</summary>
    public static bool IsValid(ReadOnlySpan<byte> body, string? header, IEnumerable<string> secrets, DateTimeOffset now)
    {
        var parts = (header ?? "").Split(',').Select(part => part.Trim().Split('=', 2)).Where(part => part.Length == 2).ToLookup(part => part[0], part => part[1]);
        if (!IsRecent(parts["t"].FirstOrDefault(), now)) return false;
        byte[] signed = [.. Encoding.ASCII.GetBytes(parts["t"].First() + "."), .. body];
        var offered = parts["v1"].Select(FromHex).ToList();
        return secrets.Select(secret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))
            .Any(expected => offered.Any(signature => CryptographicOperations.FixedTimeEquals(expected, signature)));
    }

    private static bool IsRecent(string? time, DateTimeOffset now) =>
        long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(now.ToUnixTimeSeconds() - seconds) <= Tolerance.TotalSeconds;

    private static byte[] FromHex(string text)
    {
        var bytes = new byte[HMACSHA256.HashSizeInBytes];
        return Convert.FromHexString(text, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == bytes.Length ? bytes : [];
    }
}
