using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Storage;

/// <summary>The sandbox's books: one change at a time, durable before anyone hears of it.</summary>
internal sealed class Store(Journal journal, TimeProvider clock, SandboxOptions options)
{
    private readonly Lock _gate = new();
    private readonly ObjectTable _table = new();
    private Task _durable = Task.CompletedTask;

    public long Now => clock.GetUtcNow().ToUnixTimeSeconds();

    /// <summary>Takes over what an earlier run left, before anyone is served.</summary>
    public void Restore(Commit commit) => _table.Apply(commit);

    /// <summary>All there is, as one change.</summary>
    public Commit Everything()
    {
        lock (_gate) return new Commit { Objects = _table.All() };
    }

    /// <summary>Makes a change and returns when it is on disk. An exception leaves everything as it was.</summary>
    public async Task<T> ChangeAsync<T>(EventRequest request, Func<Draft, T> change)
    {
        T result;
        Task durable;
        lock (_gate)
        {
            var draft = new Draft(_table, Now, request, options);
            result = change(draft);
            durable = Append(draft.ToCommit());
        }
        await durable;
        return result;
    }

    /// <summary>Reads, and returns when everything that was read is on disk.</summary>
    public async Task<T> ReadAsync<T>(Func<ObjectTable, T> read)
    {
        T result;
        Task durable;
        lock (_gate) (result, durable) = (read(_table), _durable);
        await durable;
        return result;
    }

    /// <summary>Notes that an event needs no further delivery.</summary>
    public Task SettleAsync(string eventId)
    {
        lock (_gate) return Append(new Commit { Settled = eventId });
    }

    private Task Append(Commit? commit)
    {
        if (commit is null) return _durable;
        var durable = journal.AppendAsync(commit);
        _table.Apply(commit);
        return _durable = durable;
    }
}
