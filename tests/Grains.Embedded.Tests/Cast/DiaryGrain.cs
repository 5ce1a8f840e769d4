using System.Collections.Immutable;
using System.Globalization;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>A grain whose state tells which writes it holds, in their order.</summary>
public interface IDiaryGrain : IGrainWithStringKey
{
    /// <summary>Appends the entry and tells all.</summary>
    Task<DiaryPage> Write(int entry);

    /// <summary>The same, but the grain keeps the error to itself.</summary>
    Task WriteUnheeded(int entry);

    Task<DiaryPage> Read();

    Task Leave();

    Task Remind(TimeSpan dueTime, TimeSpan period);

    Task Forget();
}

public sealed record DiaryPage(ImmutableArray<int> Entries, long Version);

public sealed record Diary
{
    public ImmutableArray<int> Entries { get; init; } = [];
}

internal sealed class DiaryGrain : Grain, IDiaryGrain, IRemindable, IDisposable
{
    private const string Reminder = "reminder";

    private readonly IPersistentState<Diary> diary;
    private readonly Witness witness;

    public DiaryGrain([PersistentState("diary")] IPersistentState<Diary> diary, Witness witness)
    {
        (this.diary, this.witness) = (diary, witness);
        witness.Activations.Begin(this.GetPrimaryKeyString());
    }

    private DiaryPage Page => new(diary.State.Entries, long.Parse(diary.Etag ?? "0", CultureInfo.InvariantCulture));

    public async Task<DiaryPage> Write(int entry)
    {
        using var turn = witness.Turns.During(this.GetPrimaryKeyString());
        await Task.Yield();
        diary.State = new() { Entries = diary.State.Entries.Add(entry) };
        await diary.WriteStateAsync();
        return Page;
    }

    public async Task WriteUnheeded(int entry)
    {
        try
        {
            await Write(entry);
        }
        catch (OrleansException)
        {
            // What a grain makes of its own error is its own affair; the next call must not see it.
        }
    }

    public async Task<DiaryPage> Read()
    {
        using var turn = witness.Turns.During(this.GetPrimaryKeyString());
        await Task.Yield();
        return Page;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public Task Remind(TimeSpan dueTime, TimeSpan period) => this.RegisterOrUpdateReminder(Reminder, dueTime, period);

    public async Task Forget()
    {
        if (await this.GetReminder(Reminder) is { } reminder) await this.UnregisterReminder(reminder);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        witness.Ticks.Enqueue(this.GetPrimaryKeyString());
        return Task.CompletedTask;
    }

    public void Dispose() => witness.Activations.End(this.GetPrimaryKeyString());
}
