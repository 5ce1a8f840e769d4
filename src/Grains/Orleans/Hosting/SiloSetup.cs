using CalWater.Database;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Serialization;

namespace CalWater.Grains.Cluster;

/// <summary>Makes Orleans' own options of ours, when the host starts.</summary>
internal static class SiloSetup
{
    /// <summary>State, reminders and the list of nodes by Orleans' ADO.NET providers.</summary>
    public static ISiloBuilder UsePortalDatabase(this ISiloBuilder silo) => silo
        .UseAdoNetClustering(options => options.Configure<IOptions<GrainEngineOptions>>((table, engine) =>
            (table.Invariant, table.ConnectionString) = engine.Value.Database!.ForOrleans()))
        .AddAdoNetGrainStorageAsDefault(options => options.Configure<IOptions<GrainEngineOptions>>((storage, engine) =>
            (storage.Invariant, storage.ConnectionString) = engine.Value.Database!.ForOrleans()))
        .UseAdoNetReminderService(options => options.Configure<IOptions<GrainEngineOptions>>((table, engine) =>
            (table.Invariant, table.ConnectionString) = engine.Value.Database!.ForOrleans()));

    public static ISiloBuilder UseGrainEngineOptions(this ISiloBuilder silo)
    {
        silo.Services.From<ClusterOptions>((cluster, engine) => (cluster.ClusterId, cluster.ServiceId) = (engine.ClusterId, engine.ServiceId));
        silo.Services.From<GrainCollectionOptions>((collection, engine) => collection.CollectionAge = engine.IdleAge);
        silo.Services.From<SiloMessagingOptions>((messaging, engine) => messaging.ResponseTimeout = engine.CallTimeout);
        silo.Services.From<EndpointOptions>((endpoints, engine) =>
        {
            // No gateway: the only client is the portal in the same process.
            (endpoints.SiloPort, endpoints.GatewayPort) = (engine.SiloPort, 0);
            if (engine.AddressToAdvertise is { } address) endpoints.AdvertisedIPAddress = address;
        });
        silo.Services.AddSerializer(serializer => serializer.AddJsonSerializer(type => type.Assembly == typeof(Money).Assembly && !type.IsAssignableTo(typeof(Exception))));
        // An exception of ours comes to the caller as what it is, from another node too.
        silo.Services.Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add(nameof(CalWater)));
        return silo;
    }

    /// <summary>The names by which Orleans knows the databases' libraries; for SQLite it then loads Microsoft.Data.Sqlite.</summary>
    public static (string Invariant, string ConnectionString) ForOrleans(this PortalDatabase database) => database.IsSqlite
        ? ("System.Data.SQLite", database.ConnectionString)
        : ("Npgsql", new NpgsqlConnectionStringBuilder(database.ConnectionString) { MaxAutoPrepare = 32, AutoPrepareMinUsages = 1 }.ToString());

    private static void From<TOptions>(this IServiceCollection services, Action<TOptions, GrainEngineOptions> set) where TOptions : class =>
        services.AddOptions<TOptions>().Configure<IOptions<GrainEngineOptions>>((options, engine) => set(options, engine.Value));
}
