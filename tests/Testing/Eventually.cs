using System.Diagnostics;

namespace CalWater.Testing;

/// <summary>Waits for a condition that another thread or process makes true.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Asks again until the value satisfies the condition, and returns it.</summary>
    /// <param name="within">60 seconds unless told.</param>
    /// <param name="more">What the message of a failure says beside the last value.</param>
    /// <exception cref="TimeoutException">It did not in time.</exception>
    public static async Task<T> GetAsync<T>(Func<Task<T>> value, Func<T, bool> condition, TimeSpan? within = null, Func<string>? more = null)
    {
        var limit = within ?? Limit;
        var since = Stopwatch.StartNew();
        while (true)
        {
            var current = await value();
            if (condition(current)) return current;
            if (since.Elapsed > limit) throw new TimeoutException($"Still not so after {limit.TotalSeconds} s; last: {current} {more?.Invoke()}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    public static Task TrueAsync(Func<Task<bool>> condition) => GetAsync(condition, value => value);
}
