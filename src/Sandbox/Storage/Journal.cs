using System.Threading.Channels;

namespace CalWater.Sandbox.Storage;

/// <summary>Writes changes in order, many to one flush, and tells when they are on disk.</summary>
internal sealed class Journal : IAsyncDisposable
{
    private readonly Channel<Entry> _entries = Channel.CreateUnbounded<Entry>(new() { SingleReader = true });
    private readonly JournalFile? _file;
    private readonly Task _writing;

    /// <param name="file">Where changes are kept; null forgets them at the end.</param>
    public Journal(JournalFile? file)
    {
        _file = file;
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Told of each change, in order, once it is on disk.</summary>
    public event Action<Commit>? Committed;

    /// <summary>The changes of earlier runs, first to last; to be read before anything is appended.</summary>
    public IEnumerable<Commit> Earlier() => _file?.Read() ?? [];

    /// <summary>Queues a change in the order of the calls; the task ends when it is on disk.</summary>
    /// <exception cref="IOException">An earlier write failed: nothing more is accepted.</exception>
    public Task AppendAsync(Commit commit)
    {
        var entry = new Entry(commit, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return _entries.Writer.TryWrite(entry) ? entry.Durable.Task : throw new IOException("The sandbox's journal is closed.");
    }

    public async ValueTask DisposeAsync()
    {
        _entries.Writer.TryComplete();
        await _writing;
        _file?.Dispose();
    }

    private async Task WriteAsync()
    {
        var batch = new List<Entry>();
        while (await _entries.Reader.WaitToReadAsync())
        {
            while (_entries.Reader.TryRead(out var entry)) batch.Add(entry);
            if (Write(batch) is { } failure) Fail(batch, failure);
            else batch.ForEach(Announce);
            batch.Clear();
        }
    }

    private IOException? Write(List<Entry> batch)
    {
        try
        {
            _file?.Append(batch.Select(entry => entry.Commit));
            return null;
        }
        catch (IOException failure)
        {
            return failure;
        }
    }

    private void Fail(List<Entry> batch, IOException failure)
    {
        _entries.Writer.TryComplete();
        foreach (var entry in batch) entry.Durable.SetException(failure);
    }

    private void Announce(Entry entry)
    {
        Committed?.Invoke(entry.Commit);
        entry.Durable.SetResult();
    }

    private sealed record Entry(Commit Commit, TaskCompletionSource Durable);
}
