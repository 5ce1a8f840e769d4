using System.Collections.Concurrent;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>Finds or makes the activation of each grain, and brings calls to it.</summary>
internal sealed class GrainEngine(IServiceProvider services, IOptions<GrainEngineOptions> options, GrainClasses classes, Lease lease)
{
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<GrainId, IDestination> activations = new();
    private ITimer? sweep;
    private volatile bool isOpen;

    public GrainEngineOptions Options => options.Value;

    public EngineClock Clock { get; } = new(services.GetRequiredService<TimeProvider>(), options.Value.CallTimeout);

    /// <summary>After how long without use a grain leaves memory, as many as there are now.</summary>
    public TimeSpan IdleAge { get; private set; } = options.Value.IdleAge;

    public EngineLog Log { get; } = services.GetRequiredService<EngineLog>();

    public Lease Lease => lease;

    public EngineFigures Figures { get; } = services.GetRequiredService<EngineFigures>();

    public IServiceProvider Services => services;

    public IGrainFactory GrainFactory => field ??= new GrainFactory(this, classes);

    public GrainReminders Reminders => field ??= services.GetRequiredService<GrainReminders>();

    public static OrleansException NotRunning() => new("The grain engine is not running: it serves calls from the start of its host to its stop.");

    /// <summary>Another process may run the grains by now, so what this one has in memory may be old.</summary>
    public static OrleansException Silent() => new("The grain engine cannot reach its database, or was frozen, and answers no one until it can show that it lives.");

    public void Start()
    {
        Figures.Observe(Grains);
        sweep = Clock.Time.CreateTimer(_ => Sweep(), null, SweepPeriod, SweepPeriod);
        isOpen = true;
    }

    /// <summary>Makes a call of a grain's method and returns the task that the method declares.</summary>
    public object Send(GrainId target, GrainMethod method, object?[] arguments)
    {
        var caller = Call.Current;
        var (call, result) = method.NewCall(target, arguments, caller, Clock);
        caller?.Calls(call);
        if (!IsOpenTo(call)) call.TryFail(NotRunning());
        else if (!lease.IsTrusted) call.TryFail(Silent());
        else Deliver(target, call);
        return result;
    }

    public void Deliver(GrainId target, Call call)
    {
        // An activation leaves the table before it refuses, so the next look finds or makes another.
        while (!activations.GetOrAdd(target, NewDestination).TryAccept(call)) { }
    }

    public void Forget(GrainId grain, IDestination destination) => activations.TryRemove(new(grain, destination));

    /// <summary>What is in memory, by type of grain.</summary>
    public IEnumerable<GrainTypeReport> Grains() =>
        from entry in activations
        let count = entry.Value.Count()
        group count by entry.Key.TypeName into type
        select new GrainTypeReport(type.Key, type.Sum(count => count.Active), type.Sum(count => count.Waiting), type.Max(count => count.Waiting));

    /// <summary>Serves what is under way, then ends every grain, for as long as the token allows.</summary>
    public async Task StopAsync(CancellationToken patience)
    {
        isOpen = false;
        try
        {
            while (!activations.IsEmpty)
                await Task.WhenAll(activations.Values.Select(activation => activation.DrainAsync())).WaitAsync(patience);
        }
        catch (OperationCanceledException)
        {
            Log.StoppedAtWork(activations.Count);
        }
        sweep?.Dispose();
    }

    private bool IsOpenTo(Call call) => isOpen || call.HasCaller;

    private IDestination NewDestination(GrainId id)
    {
        var grainClass = classes.Named(id.TypeName);
        return grainClass.MostWorkers > 1
            ? new WorkerPool(this, grainClass, id)
            : new Activation(this, grainClass, id, activation => Forget(id, activation));
    }

    private void Sweep()
    {
        var now = Clock.Now;
        IdleAge = activations.Count > Options.Crowd ? Options.IdleAgeInCrowd : Options.IdleAge;
        foreach (var (_, activation) in activations) activation.Sweep(now);
    }
}
