using System.Threading.Channels;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>
/// Reads the states of waking grains. While one group is read others line up, and the next read takes them together: many
/// grains that wake at once cost the database little more than one.
/// </summary>
internal sealed class GroupReader : IAsyncDisposable
{
    private const int LargestGroup = 256;

    private readonly Channel<Read> queue = Channel.CreateUnbounded<Read>(new() { SingleReader = true });
    private readonly IDatabaseKind kind;
    private readonly Task loop;

    public GroupReader(IDatabaseKind kind)
    {
        this.kind = kind;
        loop = Task.Run(RunAsync);
    }

    /// <summary>The stored state; version 0 when there has never been one.</summary>
    public Task<StoredState> ReadAsync(StateKey key)
    {
        var read = new Read(key);
        return queue.Writer.TryWrite(read) ? read.Answer.Task : throw GrainEngine.NotRunning();
    }

    /// <summary>Waits for the reads already given and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await loop;
    }

    private async Task RunAsync()
    {
        List<Read> group = [];
        while (await queue.Reader.WaitToReadAsync())
        {
            while (group.Count < LargestGroup && queue.Reader.TryRead(out var next)) group.Add(next);
            await AnswerAsync(group);
            group.Clear();
        }
    }

    private async Task AnswerAsync(List<Read> group)
    {
        try
        {
            await using var connection = await kind.OpenAsync(CancellationToken.None);
            var states = await kind.ReadStatesAsync(connection, group.ConvertAll(read => read.Key));
            for (var i = 0; i < states.Length; i++) group[i].Answer.SetResult(states[i]);
        }
        catch (Exception) when (group.Count > 1)
        {
            // One key that the database does not take must not keep its neighbours from their states.
            foreach (var read in group) await AnswerAsync([read]);
        }
        catch (Exception error)
        {
            group[0].Answer.SetException(error);
        }
    }

    private sealed record Read(StateKey Key)
    {
        public TaskCompletionSource<StoredState> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>Which state of which grain.</summary>
internal readonly record struct StateKey(GrainId Grain, string Name);

/// <summary>A state as it lies in the database.</summary>
internal readonly record struct StoredState(string? Payload, long Version);
