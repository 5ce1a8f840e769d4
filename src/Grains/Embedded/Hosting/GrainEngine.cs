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

    private readonly ConcurrentDictionary<GrainId, Activation> activations = new();
    private ITimer? sweep;
    private volatile bool isOpen;

    public GrainEngineOptions Options => options.Value;

    public EngineClock Clock { get; } = new(services.GetRequiredService<TimeProvider>(), options.Value.CallTimeout);

    public EngineLog Log { get; } = services.GetRequiredService<EngineLog>();

    public Lease Lease => lease;

    public IServiceProvider Services => services;

    public IGrainFactory GrainFactory => field ??= new GrainFactory(this, classes);

    public GrainReminders Reminders => field ??= services.GetRequiredService<GrainReminders>();

    public static OrleansException NotRunning() => new("The grain engine is not running: it serves calls from the start of its host to its stop.");

    /// <summary>Another process may run the grains by now, so what this one has in memory may be old.</summary>
    private static OrleansException Silent() => new("The grain engine cannot reach its database, or was frozen, and answers no one until it can show that it lives.");

    public void Start()
    {
        sweep = Clock.Time.CreateTimer(_ => Sweep(), null, SweepPeriod, SweepPeriod);
        isOpen = true;
    }

    /// <summary>Makes a call of a grain's method and returns the task that the method declares.</summary>
    public object Send(GrainId target, GrainMethod method, object?[] arguments)
    {
        var (call, result) = method.NewCall(arguments, Call.Current, Clock);
        if (!IsOpenTo(call)) call.TryFail(NotRunning());
        else if (!lease.IsTrusted) call.TryFail(Silent());
        else Deliver(target, call);
        return result;
    }

    public void Deliver(GrainId target, Call call)
    {
        // An activation leaves the table before it refuses, so the next look finds or makes another.
        while (!activations.GetOrAdd(target, NewActivation).TryAccept(call)) { }
    }

    public void Forget(GrainId grain, Activation activation) => activations.TryRemove(new(grain, activation));

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

    private Activation NewActivation(GrainId id) => new(this, classes.Named(id.TypeName), id);

    private void Sweep()
    {
        var now = Clock.Now;
        foreach (var (_, activation) in activations) activation.Sweep(now);
    }
}
