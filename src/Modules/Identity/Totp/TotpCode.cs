using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CalWater.Identity.Totp;

/// <summary>Time-based one-time codes (RFC 6238) as authenticator apps make them: HMAC-SHA1, 30 seconds, six digits.</summary>
public static class TotpCode
{
    public const int Digits = 6;

    private const int Period = 30;

    /// <summary>Steps that a clock may be off, either way.</summary>
    private const int Skew = 1;

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / Period;

    public static string At(TotpSecret secret, DateTimeOffset time) => Of(secret, StepAt(time));

    /// <summary>The step whose code this is, the clocks being one step apart at most.</summary>
    /// <param name="after">A code of this step or an earlier one was used already and does not count again.</param>
    public static long? Find(TotpSecret secret, string code, DateTimeOffset now, long after)
    {
        long? found = null;
        for (var step = StepAt(now) - Skew; step <= StepAt(now) + Skew; step++)
            if (Same(Of(secret, step), code) && step > after) found ??= step;
        return found;
    }

    private static string Of(TotpSecret secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret.ToBytes(), counter);
        // RFC 4226, 5.3: the last half byte says where the four bytes of the code begin.
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static bool Same(string expected, string typed) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(typed));
}
