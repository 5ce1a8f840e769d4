using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Api;

/// <summary>What each idempotency key was used for: in progress, or answered within the last 24 hours.</summary>
internal sealed class IdempotencyKeys(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, string> _inProgress = [];
    private readonly Dictionary<string, StoredAnswer> _answers = [];
    private readonly Queue<StoredAnswer> _byAge = [];

    /// <summary>Takes the key for a request, or gives the answer that the same request got earlier.</summary>
    /// <exception cref="StripeRefusal">The key is in use, or was used for another request.</exception>
    public StoredAnswer? Claim(string key, string fingerprint)
    {
        lock (_gate)
        {
            Forget();
            var earlier = _answers.GetValueOrDefault(key);
            var first = earlier?.Fingerprint ?? _inProgress.GetValueOrDefault(key, fingerprint);
            if (first != fingerprint) throw Refusals.KeyUsedDifferently(key);
            if (earlier is null && !_inProgress.TryAdd(key, fingerprint)) throw Refusals.KeyInUse(key);
            return earlier;
        }
    }

    public void Keep(StoredAnswer answer)
    {
        lock (_gate)
        {
            _answers[answer.Key] = answer;
            _byAge.Enqueue(answer);
        }
    }

    public void Release(string key)
    {
        lock (_gate) _inProgress.Remove(key);
    }

    private void Forget()
    {
        var oldest = clock.GetUtcNow().Subtract(Kept).ToUnixTimeSeconds();
        while (_byAge.TryPeek(out var answer) && answer.At <= oldest)
            if (_answers.GetValueOrDefault(_byAge.Dequeue().Key) == answer) _answers.Remove(answer.Key);
    }
}
