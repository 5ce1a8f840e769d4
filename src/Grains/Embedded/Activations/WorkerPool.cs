using Orleans.Runtime;

namespace CalWater.Grains.Embedded;

/// <summary>The activations of a stateless worker: another is made while all are busy, up to the most that its class allows.</summary>
internal sealed class WorkerPool(GrainEngine engine, GrainClass grainClass, GrainId id) : IDestination
{
    private readonly Lock gate = new();
    private readonly List<Activation> workers = [];
    private bool closed;

    public bool TryAccept(Call call)
    {
        lock (gate)
        {
            if (closed) return false;
            return Choose().TryAccept(call);
        }
    }

    public Task DrainAsync() => Task.WhenAll(Workers().ConvertAll(worker => worker.DrainAsync()));

    public void Sweep(long now) => Workers().ForEach(worker => worker.Sweep(now));

    public (int Active, int Waiting) Count()
    {
        var counts = Workers().ConvertAll(worker => worker.Count());
        return (counts.Count, counts.Sum(count => count.Waiting));
    }

    private Activation Choose()
    {
        if (workers.Find(worker => worker.IsFree) is { } free) return free;
        if (workers.Count < grainClass.MostWorkers) return Hire();
        return workers.MinBy(worker => worker.Count().Waiting)!;
    }

    private Activation Hire()
    {
        var worker = new Activation(engine, grainClass, id, Leave);
        workers.Add(worker);
        return worker;
    }

    private void Leave(Activation worker)
    {
        lock (gate)
        {
            workers.Remove(worker);
            closed = workers.Count == 0;
        }
        if (closed) engine.Forget(id, this);
    }

    private List<Activation> Workers()
    {
        lock (gate) return [.. workers];
    }
}
