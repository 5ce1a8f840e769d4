using System.Text.Json.Serialization;
using CalWater.Grains.Identity;

namespace CalWater.Identity.Logins;

/// <summary>A passkey of a login.</summary>
/// <param name="Name">What its owner calls it.</param>
public sealed record Passkey(PasskeyCredential Credential, string Name, DateTimeOffset AddedAt, DateTimeOffset? LastUsedAt = null)
{
    /// <summary>Names it in addresses of pages.</summary>
    [JsonIgnore]
    public string Id => Secret.Hash(Credential.CredentialId);

    /// <summary>A copy of the passkey signs with an older count: then one of the two is in strange hands (WebAuthn 7.2, step 22).</summary>
    internal bool CountsForward(long signCount) => signCount > Credential.SignCount || signCount == 0 && Credential.SignCount == 0;

    internal Passkey Used(PassedPasskey passed, DateTimeOffset now) =>
        this with { Credential = Credential with { SignCount = passed.SignCount, IsBackedUp = passed.IsBackedUp }, LastUsedAt = now };

    public KnownPasskey Shown() => new(Id, Name, AddedAt, LastUsedAt);
}
