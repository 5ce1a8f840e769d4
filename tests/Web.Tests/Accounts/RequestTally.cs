using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace CalWater.Web.Tests.Accounts;

/// <summary>What one request has asked for: SQL commands, and references to grains, of which a page takes one before it calls.</summary>
internal sealed record Asked(int Commands, int Grains);

/// <summary>Counts what each request asks for, told apart from everything else the portal does by the trace that it belongs to.</summary>
internal sealed class RequestTally : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentDictionary<ActivityTraceId, Asked> counted = [];
    private readonly ConcurrentBag<IDisposable> subscriptions = [];

    public RequestTally() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public void Watch(IServiceCollection services)
    {
        var known = services.Last(service => service.ServiceType == typeof(IGrainFactory));
        services.AddSingleton(provider => GrainWatch.Over((IGrainFactory)(known.ImplementationFactory?.Invoke(provider) ?? known.ImplementationInstance!), () => Add(0, 1)));
    }

    public async Task<Asked> OfAsync(Func<Task> request)
    {
        using var activity = new Activity("counted").SetIdFormat(ActivityIdFormat.W3C).Start();
        await request();
        return counted.GetValueOrDefault(activity.TraceId, new(0, 0));
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting") Add(1, 0);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in subscriptions) subscription.Dispose();
    }

    private void Add(int commands, int grains)
    {
        if (Activity.Current is { } now) counted.AddOrUpdate(now.TraceId, new Asked(commands, grains), (_, asked) => new(asked.Commands + commands, asked.Grains + grains));
    }
}

/// <summary>Tells when somebody asks for a grain.</summary>
public class GrainWatch : DispatchProxy
{
    private IGrainFactory inner = null!;
    private Action asked = null!;

    public static IGrainFactory Over(IGrainFactory inner, Action asked)
    {
        var watch = Create<IGrainFactory, GrainWatch>();
        (((GrainWatch)(object)watch).inner, ((GrainWatch)(object)watch).asked) = (inner, asked);
        return watch;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        asked();
        return targetMethod!.Invoke(inner, args);
    }
}
