using CalWater.Grains.Hosting;

namespace CalWater.Grains.Embedded;

internal sealed class EngineWatch(GrainEngine engine, GrainDatabase database, EngineFigures figures, TimeProvider time) : IEngineWatch
{
    private readonly DateTimeOffset since = time.GetUtcNow();

    public string? MustEndBecause => engine.Lease.Lost.IsCompleted ? new FencedException().Message : null;

    public string? MayNotWriteBecause => engine.Lease.Token == 0 || engine.Lease.IsTrusted ? null : MustEndBecause ?? GrainEngine.Silent().Message;

    public async Task<string?> RunsElsewhereAsync(CancellationToken cancellation)
    {
        await database.MakeTablesAsync(cancellation);
        return await engine.Lease.OtherHolderAsync();
    }

    public Task<EngineReport> ReportAsync(CancellationToken cancellation) => Task.FromResult(new EngineReport(
        "Embedded", [new(HolderName.Own, engine.Lease.IsTrusted ? "Active" : "Silent", since, engine.Lease.Token)],
        [.. engine.Grains().OrderBy(type => type.Type, StringComparer.Ordinal)], figures.Report()));
}
