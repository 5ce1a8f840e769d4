using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;

namespace CalWater.Grains.Embedded;

/// <summary>
/// The one writer of the process. While it commits, others line up, and the next commit takes them together: one sync of
/// the disk serves all. A write is acknowledged only after the commit that holds it.
/// </summary>
internal sealed class GroupWriter : IDisposable
{
    private const int LargestGroup = 256;

    private readonly BlockingCollection<Write> queue = [];
    private readonly IDatabaseKind kind;
    private readonly Lease lease;
    private readonly EngineFigures figures;
    private readonly Thread thread;
    private IGroupConnection? connection;

    public GroupWriter(IDatabaseKind kind, Lease lease, EngineFigures figures)
    {
        (this.kind, this.lease, this.figures) = (kind, lease, figures);
        // Its own thread: a sync takes milliseconds, and the pool's threads run the grains.
        thread = new Thread(Run) { IsBackground = true, Name = "grain writes" };
        thread.Start();
    }

    /// <summary>Writes; completes when it is durable, with the number of rows changed.</summary>
    public Task<int> WriteAsync(Statement statement)
    {
        var write = new Write(statement);
        queue.Add(write);
        return write.Changed.Task;
    }

    /// <summary>Waits for the writes already given and ends.</summary>
    public void Dispose()
    {
        queue.CompleteAdding();
        thread.Join();
        connection?.Dispose();
        queue.Dispose();
    }

    private void Run()
    {
        List<Write> group = [];
        foreach (var first in queue.GetConsumingEnumerable())
        {
            group.Add(first);
            while (group.Count < LargestGroup && queue.TryTake(out var next)) group.Add(next);
            Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<Write> group)
    {
        try
        {
            connection ??= kind.OpenForGroups(lease.Token);
            var changed = connection.Commit(group.ConvertAll(write => write.Statement));
            figures.Committed(group.Count);
            for (var i = 0; i < changed.Length; i++) Acknowledge(group[i], changed[i]);
        }
        catch (Exception error)
        {
            Reconnect();
            if (error is FencedException) lease.Lose();
            if (group.Count > 1 && kind.IsOfOneStatement(error)) CommitOneByOne(group);
            else group.ForEach(write => write.Changed.SetException(error));
        }
    }

    private void Acknowledge(Write write, int changed)
    {
        figures.Wrote(write.Began);
        write.Changed.SetResult(changed);
    }

    // One bad statement must not take its neighbours down with it.
    private void CommitOneByOne(List<Write> group)
    {
        foreach (var write in group) Commit([write]);
    }

    private void Reconnect()
    {
        try
        {
            connection?.Dispose();
        }
        catch (DbException)
        {
            // It was broken anyway; the next group opens another.
        }
        connection = null;
    }

    private sealed record Write(Statement Statement)
    {
        public long Began { get; } = Stopwatch.GetTimestamp();

        public TaskCompletionSource<int> Changed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
