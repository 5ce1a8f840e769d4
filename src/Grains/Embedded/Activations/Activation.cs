using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>
/// One grain in memory. It wakes at its first call, runs its calls as <see cref="Mailbox"/> admits them, and ends when
/// it is idle, asks for it, fails a write, or the engine stops. Calls that it has not begun go to the next activation.
/// </summary>
internal sealed class Activation : IDestination
{
    private readonly Lock gate = new();
    private readonly Turns turns = new();
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly GrainEngine engine;
    private readonly GrainBody body;
    private readonly Mailbox mailbox;
    private readonly Action<Activation> leave;
    private readonly SendOrPostCallback run;
    private Stage stage = Stage.Asleep;
    private DeactivationReason? ending;
    private bool endsWhenEmpty;
    private long usedAt;
    private long keptUntil;

    /// <param name="leave">Takes it out of where calls find it, before it refuses them.</param>
    public Activation(GrainEngine engine, GrainClass grainClass, GrainId id, Action<Activation> leave)
    {
        (this.engine, this.leave) = (engine, leave);
        body = new(this, engine, grainClass, id);
        mailbox = new(grainClass.IsReentrant);
        run = call => _ = RunAsync((Call)call!);
        usedAt = engine.Clock.Now;
    }

    private enum Stage { Asleep, Waking, Awake, Closing, Closed }

    private bool IsEnding => ending is not null || (endsWhenEmpty && mailbox.IsEmpty);

    public bool TryAccept(Call call)
    {
        lock (gate)
        {
            if (stage == Stage.Closed) return false;
            if (stage == Stage.Asleep) Begin(Stage.Waking, new OwnCall("OnActivateAsync", body.GrainId, WakeAsync, caller: call));
            if (stage == Stage.Awake && !IsEnding && mailbox.Admits(call)) Start(call);
            else if (call.IsAwaitedBy(mailbox.Running)) call.TryFail(new CallChainDeadlockException(body.GrainId, call.Name, mailbox.BusyWith));
            else if (mailbox.WaitingCount < engine.Options.LongestQueue) mailbox.Wait(call);
            else if (!call.TryFail(mailbox.Overload(body.GrainId))) mailbox.Wait(call);
        }
        return true;
    }

    public (int Active, int Waiting) Count()
    {
        lock (gate) return (1, mailbox.WaitingCount);
    }

    /// <summary>Whether it would run a call at once.</summary>
    public bool IsFree
    {
        get
        {
            lock (gate) return stage == Stage.Awake && !IsEnding && mailbox.IsEmpty;
        }
    }

    /// <summary>Ends the activation as soon as the running calls have returned.</summary>
    public void Deactivate(DeactivationReason reason)
    {
        lock (gate)
        {
            ending ??= reason;
            Settle();
        }
    }

    public Task DrainAsync()
    {
        lock (gate)
        {
            endsWhenEmpty = true;
            if (stage == Stage.Asleep) Close(leftover => leftover.TryFail(GrainEngine.NotRunning()));
            Settle();
        }
        return closed.Task;
    }

    public void DelayDeactivation(TimeSpan time) => keptUntil = engine.Clock.After(time);

    public void Sweep(long now)
    {
        lock (gate)
        {
            mailbox.GiveUp(body.GrainId, now);
            var idleAt = Math.Max(keptUntil, engine.Clock.After(engine.IdleAge, usedAt));
            if (stage == Stage.Awake && mailbox.IsEmpty && idleAt <= now)
                Deactivate(new(DeactivationReasonCode.ActivationIdle, "It has not been used for long."));
        }
    }

    private void Begin(Stage next, OwnCall call)
    {
        stage = next;
        Start(call);
    }

    private void Start(Call call)
    {
        mailbox.Running.Add(call);
        turns.Post(run, call);
    }

    private async Task RunAsync(Call call)
    {
        var began = EngineFigures.TurnBegins();
        await call.RunAsync(body.GrainInstance!);
        engine.Figures.TurnEnded(began);
        lock (gate)
        {
            mailbox.Running.Remove(call);
            if (call.CountsAsUse) usedAt = engine.Clock.Now;
            Settle();
        }
        call.Reply();
    }

    private void Settle()
    {
        if (stage != Stage.Awake) return;
        if (!IsEnding) mailbox.Admit(Start);
        else if (mailbox.Running.Count == 0) Begin(Stage.Closing, new OwnCall("OnDeactivateAsync", body.GrainId, EndAsync));
    }

    private async Task WakeAsync()
    {
        try
        {
            await body.WakeAsync();
            lock (gate) stage = Stage.Awake;
        }
        catch (Exception error)
        {
            await body.FreeAsync();
            Close(waiting => waiting.TryFail(error));
        }
    }

    private async Task EndAsync()
    {
        await body.EndAsync(ending ?? new(DeactivationReasonCode.ShuttingDown, "The engine stops."));
        Close(waiting => engine.Deliver(body.GrainId, waiting));
    }

    private void Close(Action<Call> pass)
    {
        leave(this);
        List<Call> waiting;
        lock (gate)
        {
            stage = Stage.Closed;
            waiting = mailbox.TakeWaiting(_ => true);
        }
        foreach (var call in waiting.Where(call => call.MayMove)) pass(call);
        closed.TrySetResult();
    }
}
