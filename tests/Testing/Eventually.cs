using System.Diagnostics;

namespace CalWater.Testing;

/// <summary>Waits for a condition that another thread or process makes true.</summary>
public static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Asks again until the value satisfies the condition, and returns it.</summary>
    /// <exception cref="TimeoutException">It did not within 30 seconds.</exception>
    public static async Task<T> GetAsync<T>(Func<Task<T>> value, Func<T, bool> condition)
    {
        var since = Stopwatch.StartNew();
        while (true)
        {
            var current = await value();
            if (condition(current)) return current;
            if (since.Elapsed > Limit) throw new TimeoutException($"Still not so after {Limit.TotalSeconds} s; last: {current}");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    public static Task TrueAsync(Func<Task<bool>> condition) => GetAsync(condition, value => value);
}
