using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace CalWater.Identity.Totp;

/// <summary>The secret that an authenticator app and the portal share, in Base32 (RFC 4648), as apps take it.</summary>
[JsonConverter(typeof(JsonConverter))]
public readonly record struct TotpSecret(string Base32)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>160 bits, as RFC 4226 recommends; five in each character.</summary>
    private const int Length = 32;

    public static TotpSecret New() => new(RandomNumberGenerator.GetString(Alphabet, Length));

    /// <summary>In groups of four, to be typed where a picture cannot be read.</summary>
    public string InGroups => string.Join(' ', Base32.Chunk(4).Select(group => new string(group)));

    /// <summary>What the QR code of an authenticator holds.</summary>
    /// <param name="issuer">The service, as the app lists it.</param>
    /// <param name="account">Whose code it is.</param>
    public string Address(string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32}&issuer={Uri.EscapeDataString(issuer)}";

    public byte[] ToBytes()
    {
        var bytes = new byte[Base32.Length * 5 / 8];
        for (var bit = 0; bit < bytes.Length * 8; bit++)
            if ((Alphabet.IndexOf(Base32[bit / 5], StringComparison.Ordinal) >> (4 - bit % 5) & 1) == 1) bytes[bit / 8] |= (byte)(0x80 >> bit % 8);
        return bytes;
    }

    /// <summary>The secret itself, for grain state alone.</summary>
    public override string ToString() => Base32;

    public sealed class JsonConverter() : TextJsonConverter<TotpSecret>(text => new(text));
}
