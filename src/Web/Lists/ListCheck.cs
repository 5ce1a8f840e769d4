using CalWater.Database.Lists;
using CalWater.Grains.Hosting;
using Orleans.Storage;

namespace CalWater.Web.Lists;

/// <summary>Holds the lists that grains feed against the states of the grains, also beside a running portal.</summary>
internal sealed class ListCheck(ListTables lists, IEnumerable<IListRows> rows, IStoredGrains stored, IGrainStorageSerializer serializer, TimeProvider clock)
{
    private const int AtOnce = 200;
    private const int Looks = 4;

    /// <summary>A grain tells its lists right after it has committed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Reader reader = new(serializer);

    /// <summary>How each list stands.</summary>
    public async Task<IReadOnlyList<ListStanding>> RunAsync(CancellationToken cancellation)
    {
        var suspects = await FirstLookAsync(cancellation);
        for (var look = 1; look < Looks && suspects.Count > 0; look++) suspects = await LookAgainAsync(suspects, cancellation);
        var faults = suspects.ToLookup(suspect => suspect.Rows.List, suspect => suspect.Faults);
        List<ListStanding> found = [];
        foreach (var list in lists.All)
            found.Add(new(list.Name, await lists.CountAsync(list, cancellation), await lists.CountAsync(list, stored.NoneOf(list), cancellation), [.. faults[list].SelectMany(each => each)]));
        return found;
    }

    private async Task<List<Suspect>> FirstLookAsync(CancellationToken cancellation)
    {
        List<Suspect> suspects = [];
        foreach (var kind in rows.GroupBy(each => each.List.Grain))
            foreach (var keys in (await stored.KeysAsync(kind.Key.Type, kind.Key.State)).Chunk(AtOnce))
            {
                var states = await StatesAsync(kind.Key, keys);
                foreach (var list in kind)
                    if (await list.CompareAsync(states, reader, cancellation) is { Count: > 0 } faults) suspects.Add(new(list, keys, faults));
            }
        return suspects;
    }

    /// <summary>What is still so a moment later: a customer may have come between the state and the row.</summary>
    private async Task<List<Suspect>> LookAgainAsync(List<Suspect> suspects, CancellationToken cancellation)
    {
        await Task.Delay(Patience, clock, cancellation);
        List<Suspect> left = [];
        foreach (var (list, keys, faults) in suspects)
        {
            var now = await list.CompareAsync(await StatesAsync(list.List.Grain, keys), reader, cancellation);
            if (faults.Intersect(now).ToList() is { Count: > 0 } lasting) left.Add(new(list, keys, lasting));
        }
        return left;
    }

    private async Task<IReadOnlyList<StoredState>> StatesAsync(GrainKind kind, string[] keys) =>
        [.. (await stored.ReadAsync(kind.Type, kind.State, keys)).Select(each => new StoredState(each.Key, each.Payload))];

    /// <summary>Grains of which some rows of a list are not as they should be.</summary>
    private sealed record Suspect(IListRows Rows, string[] Keys, IReadOnlyList<ListFault> Faults);

    private sealed class Reader(IGrainStorageSerializer serializer) : IStateReader
    {
        public TState Read<TState>(string payload) => serializer.Deserialize<TState>(BinaryData.FromString(payload)) ?? throw new InvalidOperationException($"A {typeof(TState).Name} is stored as null.");
    }
}

/// <param name="Name">What an operator calls the list.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Strays">How many of them no grain tells of.</param>
/// <param name="Faults">Rows that are not as a grain tells them.</param>
internal sealed record ListStanding(string Name, long Rows, long Strays, IReadOnlyList<ListFault> Faults);

internal static class StoredGrainsOfLists
{
    /// <summary>A condition in SQL: that no grain tells of a row.</summary>
    public static string NoneOf(this IStoredGrains stored, ListTable list) => stored.NoneUnder(list.Grain.Type, list.Grain.State, list.GrainKey);
}
