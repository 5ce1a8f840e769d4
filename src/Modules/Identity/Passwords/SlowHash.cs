using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CalWater.Identity.Passwords;

/// <summary>
/// Hashes passwords and security answers (PBKDF2-SHA512), no more at a time than there are cores: the rest of the portal
/// stays quick during a storm of sign-ins, and grains never wait for a hash inside a turn.
/// </summary>
public sealed class SlowHash : IDisposable
{
    private readonly PasswordHasher<SlowHash> hasher;
    private readonly SemaphoreSlim cores = new(Environment.ProcessorCount);
    private readonly string unmatchable;

    public SlowHash(IOptions<IdentityOptions> options)
    {
        hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = options.Value.PasswordIterations }));
        unmatchable = Unmatchable(options.Value.PasswordIterations);
    }

    public Task<string> HashAsync(string secret, CancellationToken cancellation = default) =>
        OnACoreAsync(() => hasher.HashPassword(this, PasswordText.Normalise(secret)), cancellation);

    /// <summary>Checks a secret; without a hash nothing matches, after the same time.</summary>
    public Task<HashVerdict> VerifyAsync(string? hash, string secret, CancellationToken cancellation = default) =>
        OnACoreAsync(() => Verdict(hasher.VerifyHashedPassword(this, hash ?? unmatchable, PasswordText.Normalise(secret))), cancellation);

    public void Dispose() => cores.Dispose();

    /// <summary>On a thread of its own: on those of the pool, which are as many as the cores, a storm of sign-ins would hold up every page.</summary>
    private async Task<T> OnACoreAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await cores.WaitAsync(cancellation);
        try
        {
            return await Task.Factory.StartNew(work, cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        finally
        {
            cores.Release();
        }
    }

    private static HashVerdict Verdict(PasswordVerificationResult result) => result switch
    {
        PasswordVerificationResult.Success => HashVerdict.Right,
        PasswordVerificationResult.SuccessRehashNeeded => HashVerdict.RightButWeak,
        _ => HashVerdict.Wrong
    };

    /// <summary>
    /// A hash of nothing in the hasher's own format (version 1, HMAC-SHA512, iterations, 16 bytes of salt, 32 of key), so
    /// that an unknown e-mail address costs what a known one does.
    /// </summary>
    private static string Unmatchable(int iterations)
    {
        var bytes = new byte[13 + 16 + 32];
        bytes[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), 2);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(5), (uint)iterations);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), 16);
        RandomNumberGenerator.Fill(bytes.AsSpan(13));
        return Convert.ToBase64String(bytes);
    }
}

/// <summary>What a check against a slow hash found.</summary>
public enum HashVerdict
{
    Wrong,
    Right,

    /// <summary>Right, but hashed with fewer iterations than are set today: hash it anew.</summary>
    RightButWeak
}
