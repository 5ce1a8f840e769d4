using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CalWater.Web.Tests.Identity;

/// <summary>A passkey in a few lines: makes itself and signs as WebAuthn says, and lies where a test wants it to.</summary>
internal sealed class SoftPasskey : IDisposable
{
    private const byte Present = 0x01, Verified = 0x04, WithKey = 0x40;
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    private string handle = "";

    public uint Count { get; set; }

    /// <summary>Whether it counts what it signs; many do not.</summary>
    public bool IsCounting { get; set; } = true;

    /// <summary>Where it believes it is.</summary>
    public string Origin { get; set; } = "";

    /// <summary>Whether its owner shows a finger, or only touches it.</summary>
    public bool IsVerified { get; set; } = true;

    public string Id => Base64Url.EncodeToString(id);

    /// <summary>Answers creation options.</summary>
    public string Make(string options)
    {
        using var asked = JsonDocument.Parse(options);
        handle = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var data = Data(asked.RootElement.GetProperty("rp").GetProperty("id").GetString()!, WithKey, [.. new byte[16], 0, (byte)id.Length, .. id, .. PublicKey()]);
        byte[] attestation = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData"), 0x58, (byte)data.Length, .. data];
        return Answer(new() { ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("webauthn.create", asked)), ["attestationObject"] = Base64Url.EncodeToString(attestation) });
    }

    /// <summary>Answers request options.</summary>
    public string Sign(string options)
    {
        using var asked = JsonDocument.Parse(options);
        if (IsCounting) Count++;
        var data = Data(asked.RootElement.GetProperty("rpId").GetString()!, 0, []);
        var client = ClientData("webauthn.get", asked);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new()
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client), ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature), ["userHandle"] = handle
        });
    }

    public void Dispose() => key.Dispose();

    private byte[] ClientData(string type, JsonDocument asked) => JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private byte[] Data(string host, byte flags, byte[] rest)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(host)), (byte)(flags | Present | (IsVerified ? Verified : 0)), .. count, .. rest];
    }

    /// <summary>COSE: an elliptic key on P-256, for ES256.</summary>
    private byte[] PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private string Answer(Dictionary<string, string> response) => JsonSerializer.Serialize(
        new { id = Id, rawId = Id, type = "public-key", response, clientExtensionResults = new { } });
}
