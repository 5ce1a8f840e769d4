using CalWater.Testing;
using Orleans.Storage;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>Runs steps against an engine and compares what it shows with the model.</summary>
internal sealed class Trial
{
    private readonly Witness witness = new();
    private readonly TrialHost host;
    private readonly TrialReminders reminders;
    private readonly DiaryModel[] models;
    private readonly List<Task> calls = [];
    private int lastEntry;

    private Trial(TestDatabase database)
    {
        host = new(database, witness);
        models = [.. Enumerable.Range(0, AnySteps.Grains).Select(number => new DiaryModel(Key(number), witness.Breaches))];
        reminders = new(host, witness);
    }

    /// <exception cref="InvalidOperationException">The engine did what it must not.</exception>
    public static async Task RunAsync(TestDatabase database, IEnumerable<Step> steps)
    {
        var trial = new Trial(database);
        await trial.host.StartAsync();
        await trial.host.SqlAsync("delete from grain_state");
        await trial.host.SqlAsync("delete from grain_reminders");
        foreach (var step in steps) await trial.TakeAsync(step);
        await trial.EndAsync();
        if (!trial.witness.Breaches.IsEmpty) throw new InvalidOperationException(string.Join("; ", trial.witness.Breaches));
    }

    private async Task TakeAsync(Step step)
    {
        switch (step.Deed)
        {
            case Deed.Write: Begin(WriteAsync(step.Grain)); break;
            case Deed.WriteUnheeded: Begin(TryAsync(() => Diary(step.Grain).WriteUnheeded(++lastEntry))); break;
            case Deed.Read: Begin(ReadAsync(step.Grain)); break;
            case Deed.Leave: Begin(TryAsync(Diary(step.Grain).Leave)); break;
            case Deed.Await: await AwaitAsync(); break;
            case Deed.ChangeBehind: await host.SqlAsync($"update grain_state set etag = etag + 1 where grain_key = '{Key(step.Grain)}'"); break;
            case Deed.Pass: host.Clock.Advance(TimeSpan.FromMinutes(step.Minutes)); break;
            case Deed.Remind or Deed.Forget or Deed.Restart or Deed.Crash or Deed.Down: await QuietlyAsync(step); break;
            default: Arm(step.Deed); break;
        }
    }

    private void Arm(Deed deed)
    {
        if (deed == Deed.Hold) host.Faults.Hold();
        else if (deed == Deed.Release) host.Faults.Release();
        else if (deed == Deed.FailRead) host.Faults.FailRead();
        else host.Faults.FailCommit(deed switch
        {
            Deed.RefuseGroup => Fault.GroupRefused,
            Deed.RefuseStatement => Fault.StatementRefused,
            Deed.LoseAnswer => Fault.AnswerLost,
            Deed.LoseConnection => Fault.ConnectionLost,
            _ => Fault.None,
        });
    }

    // Steps for which the model must know exactly what is stored.
    private async Task QuietlyAsync(Step step)
    {
        if (step.Deed != Deed.Crash) await AwaitAsync();
        host.Faults.Release();
        await reminders.SettleAsync();
        switch (step.Deed)
        {
            case Deed.Remind: await reminders.RemindAsync(Key(step.Grain), TimeSpan.FromMinutes(step.Minutes)); break;
            case Deed.Forget: await reminders.ForgetAsync(Key(step.Grain)); break;
            case Deed.Crash: await RestartAsync(host.DieAsync, TimeSpan.Zero); break;
            case Deed.Restart: await RestartAsync(host.StopAsync, TimeSpan.Zero); break;
            default: await RestartAsync(host.StopAsync, TimeSpan.FromHours(step.Minutes)); break;
        }
    }

    private async Task RestartAsync(Func<Task> stop, TimeSpan down)
    {
        await stop();
        await AwaitAsync();
        host.Faults.Clear();
        host.Clock.Advance(down);
        await host.StartAsync();
        await reminders.SettleAsync(wasDown: true);
    }

    private async Task EndAsync()
    {
        await QuietlyAsync(new(Deed.Restart, 0, 0));
        for (var grain = 0; grain < models.Length; grain++)
        {
            await WriteAsync(grain);
            models[grain].Ends(await Diary(grain).Read());
        }
        await host.StopAsync();
    }

    private Task WriteAsync(int grain)
    {
        var (entry, known) = (++lastEntry, models[grain].Known);
        return TryAsync(Written, isCommitted => models[grain].Failed(entry, isCommitted));

        async Task Written()
        {
            var page = await Diary(grain).Write(entry);
            models[grain].Saw(page, known);
            models[grain].Wrote(entry, page);
        }
    }

    private Task ReadAsync(int grain)
    {
        var known = models[grain].Known;
        return TryAsync(async () => models[grain].Saw(await Diary(grain).Read(), known));
    }

    /// <summary>Calls, and heeds the errors that the trial brought about; a call that took too long may have done its work or not.</summary>
    public static async Task TryAsync(Func<Task> call, Action<bool>? failed = null)
    {
        try
        {
            await call();
        }
        catch (Exception error) when (IsExpected(error))
        {
            if (IsCommitted(error) is { } isCommitted) failed?.Invoke(isCommitted);
        }
    }

    /// <summary>Whether the trial itself brought the error about.</summary>
    private static bool IsExpected(Exception error) =>
        error is TimeoutException or FaultException or InconsistentStateException or { InnerException: FaultException };

    /// <summary>Whether what failed is stored nevertheless; null when it may be.</summary>
    private static bool? IsCommitted(Exception error) => error switch
    {
        TimeoutException => null,
        InconsistentStateException => false,
        FaultException fault => fault.IsCommitted,
        _ => ((FaultException)error.InnerException!).IsCommitted,
    };

    private void Begin(Task call) => calls.Add(call);

    private async Task AwaitAsync()
    {
        host.Faults.Release();
        await Task.WhenAll(calls).WaitAsync(TimeSpan.FromMinutes(1), TimeProvider.System);
        calls.Clear();
    }

    private IDiaryGrain Diary(int grain) => host.Diary(Key(grain));

    private static string Key(int grain) => $"diary-{grain}";
}
