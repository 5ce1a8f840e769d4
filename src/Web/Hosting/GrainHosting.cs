using CalWater.Database;
using CalWater.Grains.Hosting;
using CalWater.Grains.Runtime;
using CalWater.Grains.Runtime.Identity;
using CalWater.Grains.Runtime.Payments;

namespace CalWater.Web.Hosting;

/// <summary>The grains on the embedded engine, in the portal's own database.</summary>
internal static class GrainHosting
{
    public static IServiceCollection AddGrains(this IServiceCollection services) =>
        services.AddSingleton<IWritePermit, EngineWritePermit>().AddIdentityGrains().AddPaymentGrains().AddGrainStates().AddGrainEngine((options, provider) =>
        {
            options.Assemblies.Add(RuntimeGrains.Assembly);
            var database = provider.GetRequiredService<PortalDatabase>();
            if (database.IsSqlite) options.UseSqlite(database.ConnectionString);
            else options.UsePostgreSql(database.ConnectionString);
        });
}

/// <summary>What holds for the grains holds for everything: a portal whose work another took over writes nothing.</summary>
internal sealed class EngineWritePermit(IServiceProvider services) : IWritePermit
{
    public string? Refusal => services.GetRequiredService<IEngineWatch>().MayNotWriteBecause;
}
