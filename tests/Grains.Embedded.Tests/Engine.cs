using CalWater.Database;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace CalWater.Grains.Embedded.Tests;

internal static class Engine
{
    /// <summary>A host with nothing in it but the engine and the cast of these tests.</summary>
    public static IHost Build(PortalDatabase database, Action<IServiceCollection> more)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.ClearProviders();
        builder.Services.AddGrainEngine((options, _) =>
        {
            options.Assemblies.Add(typeof(TallyGrain).Assembly);
            if (database.IsSqlite) options.UseSqlite(database.ConnectionString);
            else options.UsePostgreSql(database.ConnectionString);
        });
        builder.Services.AddSingleton<IGrainStorageSerializer, PlainSerializer>();
        more(builder.Services);
        return builder.Build();
    }
}
