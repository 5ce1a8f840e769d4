using System.Buffers.Text;
using CalWater.Grains.Identity;
using Microsoft.AspNetCore.Identity;
using Orleans;

namespace CalWater.Web.Passkeys;

/// <summary>
/// Shows ASP.NET's passkey handler what the logins keep, and nothing else of a user. It only reads: a grain writes, and
/// there holds challenge and count against what is so at that moment.
/// </summary>
internal sealed class PasskeyStore(IGrainFactory grains) : IUserPasskeyStore<PasskeyOwner>
{
    public Task<PasskeyOwner?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(PasskeyOwner.Of(userId));

    public Task<string> GetUserIdAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult(user.Handle);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyOwner user, CancellationToken cancellationToken) =>
        [.. (await grains.Login(user.Login).PasskeyCredentials()).Select(Read)];

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await GetPasskeysAsync(user, cancellationToken)).FirstOrDefault(passkey => passkey.CredentialId.AsSpan().SequenceEqual(credentialId));

    /// <summary>A passkey is only ever looked up at the login that its user handle names, so the same id at two logins harms neither.</summary>
    public Task<PasskeyOwner?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => Task.FromResult<PasskeyOwner?>(null);

    public Task AddOrUpdatePasskeyAsync(PasskeyOwner user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw Not();

    public Task RemovePasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) => throw Not();

    public Task<string?> GetUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Not();

    public Task SetUserNameAsync(PasskeyOwner user, string? userName, CancellationToken cancellationToken) => throw Not();

    public Task<string?> GetNormalizedUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Not();

    public Task SetNormalizedUserNameAsync(PasskeyOwner user, string? normalizedName, CancellationToken cancellationToken) => throw Not();

    public Task<IdentityResult> CreateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Not();

    public Task<IdentityResult> UpdateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Not();

    public Task<IdentityResult> DeleteAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw Not();

    public Task<PasskeyOwner?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw Not();

    public void Dispose()
    {
    }

    /// <summary>The count is left at 0, at which the handler takes any: the grain knows the last one and records a refusal.</summary>
    private static UserPasskeyInfo Read(PasskeyCredential kept) => new(
        Base64Url.DecodeFromChars(kept.CredentialId), Base64Url.DecodeFromChars(kept.PublicKey), createdAt: default, signCount: 0,
        [.. kept.Transports], isUserVerified: true, kept.IsBackupEligible, kept.IsBackedUp, attestationObject: [], clientDataJson: []);

    private static NotSupportedException Not() => new("Logins are changed through their grains.");
}
