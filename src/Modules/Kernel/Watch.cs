using System.Data.Common;

namespace CalWater;

/// <summary>Work that is looked for at the start, and again after each pause.</summary>
public static class Watch
{
    /// <summary>Looks until it is stopped.</summary>
    /// <param name="pause">Between the beginnings of two looks.</param>
    /// <param name="look">One look; what it throws is told, and tried again with the next.</param>
    /// <param name="delayed">Tells why a look failed.</param>
    public static async Task EveryAsync(TimeSpan pause, TimeProvider clock, Func<CancellationToken, Task> look, Action<string> delayed, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(pause, clock);
        do await TryAsync(look, delayed, stopping);
        while (await timer.WaitForNextTickAsync(stopping));
    }

    /// <summary>Looks once. Whatever it throws is told: what leaves a background service would stop the portal.</summary>
    /// <param name="delayed">Tells why the look failed.</param>
    public static async Task TryAsync(Func<CancellationToken, Task> look, Action<string> delayed, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(look);
        ArgumentNullException.ThrowIfNull(delayed);
        try
        {
            await look(stopping);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            delayed(Words(fault));
        }
    }

    /// <summary>Does the same for each, one after the other. The trouble with one is told, and keeps none of the others waiting.</summary>
    /// <returns>Those for which it was done.</returns>
    public static async Task<IReadOnlyList<T>> EachAsync<T>(IEnumerable<T> all, Func<T, CancellationToken, Task> act, Action<string> delayed, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(all);
        List<T> done = [];
        foreach (var one in all)
        {
            await TryAsync(async stop =>
            {
                await act(one, stop);
                done.Add(one);
            }, delayed, stopping);
        }
        return done;
    }

    /// <summary>What goes wrong outside is a sentence; anything else is a mistake of ours, and is told with its place.</summary>
    private static string Words(Exception fault) => fault is DbException or IOException or TimeoutException or HttpRequestException or OperationCanceledException
        ? fault.Message
        : fault.ToString();
}
