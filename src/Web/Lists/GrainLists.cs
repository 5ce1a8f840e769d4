using CalWater.Database.Lists;
using CalWater.Grains.Approvals;
using CalWater.Grains.Hosting;
using CalWater.Grains.Identity;
using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using Orleans;

namespace CalWater.Web.Lists;

/// <summary>The lists that grains feed, all of them told anew.</summary>
internal sealed partial class GrainLists(ListTables lists, IStoredGrains stored, IGrainFactory grains, ILogger<GrainLists> log)
{
    private const int AtOnce = 32;

    /// <summary>How each kind is made to tell its lists. Most do so whenever they come into memory.</summary>
    private static readonly Dictionary<string, Func<IGrainFactory, string, Task>> Tells = new()
    {
        ["service-account"] = (grains, key) => grains.GetGrain<IServiceAccountGrain>(key).Get(),
        ["login"] = (grains, key) => grains.GetGrain<ILoginGrain>(key).Get(),
        ["approval"] = (grains, key) => grains.GetGrain<IApprovalGrain>(key).Get(),
        ["auto-pay"] = (grains, key) => grains.GetGrain<IAutoPayGrain>(key).Get(),
        ["payment-methods"] = (grains, key) => grains.GetGrain<IPaymentMethodsGrain>(key).Get(),
        ["payment"] = (grains, key) => grains.GetGrain<IPaymentGrain>(key).Tell(),
        ["aftermath"] = (grains, key) => grains.GetGrain<IAftermathGrain>(key).Tell()
    };

    /// <summary>
    /// Has every grain tell its lists, then removes what none told of. No portal may run meanwhile. Stopped anywhere it leaves
    /// every row as it was or as it should be, and may be run again.
    /// </summary>
    public async Task<RebuiltLists> RebuildAsync(IProgress<RebuiltLists> progress, CancellationToken cancellation)
    {
        var (told, failed) = (0, 0);
        await lists.OutdateAsync(cancellation);
        foreach (var kind in lists.All.Select(list => list.Grain).Distinct())
            await Parallel.ForEachAsync(await stored.KeysAsync(kind.Type, kind.State), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (key, _) => await TellAsync(kind, key));
        var removed = 0;
        foreach (var list in lists.All) removed += await lists.RemoveAsync(list, stored.NoneOf(list), cancellation);
        return new(told, failed, removed);

        async Task TellAsync(GrainKind kind, string key)
        {
            if (!await TryAsync(kind, key)) Interlocked.Increment(ref failed);
            progress.Report(new(Interlocked.Increment(ref told), failed, 0));
        }
    }

    private async Task<bool> TryAsync(GrainKind kind, string key)
    {
        try
        {
            await Tells[kind.Type](grains, key);
            return true;
        }
        catch (Exception fault)
        {
            // One grain's trouble keeps none of the others from telling.
            LogFault(fault, kind.Type);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A grain of type {Type} could not tell its lists")]
    private partial void LogFault(Exception fault, string type);
}

/// <param name="Told">Grains that were asked to tell their lists.</param>
/// <param name="Failed">Those of them that could not.</param>
/// <param name="Removed">Rows that no grain told of.</param>
internal sealed record RebuiltLists(int Told, int Failed, int Removed);
