using CalWater.Database;
using CalWater.Grains.Cluster.Moving;
using CalWater.Grains.Hosting;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Cluster;

/// <summary>The cluster as its management grain sees it.</summary>
internal sealed class OrleansWatch(IGrainFactory grains, PortalDatabase database, OrleansTables tables) : IEngineWatch
{
    /// <summary>Orleans ends the process of a silo that the others declared dead by itself.</summary>
    public string? MustEndBecause => null;

    /// <summary>Nodes share the work, and each state's version guards it.</summary>
    public string? MayNotWriteBecause => null;

    public async Task<string?> RunsElsewhereAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        return await tables.NodeAsync(transaction);
    }

    public async Task<EngineReport> ReportAsync(CancellationToken cancellation)
    {
        var cluster = grains.GetGrain<IManagementGrain>(0);
        var hosts = await cluster.GetDetailedHosts(onlyActive: true, cancellation);
        var activations = await cluster.GetSimpleGrainStatistics(cancellation);
        return new("Orleans", [.. hosts.Select(Silo)], [.. activations.GroupBy(one => one.GrainType).Select(Type)], []);
    }

    private static SiloReport Silo(MembershipEntry host) =>
        new($"{host.HostName} {host.SiloAddress.Endpoint}", host.Status.ToString(), new DateTimeOffset(host.StartTime, TimeSpan.Zero), null);

    private static GrainTypeReport Type(IGrouping<string, SimpleGrainStatistic> type) =>
        new(type.Key, type.Sum(one => one.ActivationCount), null, null);
}
