using Microsoft.Extensions.Options;

namespace CalWater.Identity.Passwords;

/// <summary>
/// How many requests may wait for a hash at a time. Whoever finds no place is sent away before anything is counted or
/// checked, so that a storm of sign-ins makes nobody wait for long and calls no right password wrong.
/// </summary>
public sealed class HashingPlaces(IOptions<IdentityOptions> options) : IDisposable
{
    /// <summary>When it is worth trying again: all who wait now are served by then.</summary>
    public static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim free = new(options.Value.HashingPlaces);

    /// <returns>A place, given back when it is disposed; null when all are taken.</returns>
    public IDisposable? TryTake() => free.Wait(0) ? new Place(free) : null;

    public void Dispose() => free.Dispose();

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        private int given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref given, 1) == 0) free.Release();
        }
    }
}
