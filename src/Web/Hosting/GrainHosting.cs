using CalWater.Database;
using CalWater.Grains.Hosting;
using CalWater.Grains.Runtime;
using CalWater.Grains.Runtime.Identity;

namespace CalWater.Web.Hosting;

/// <summary>The grains on the embedded engine, in the portal's own database.</summary>
internal static class GrainHosting
{
    public static IServiceCollection AddGrains(this IServiceCollection services) =>
        services.AddIdentityGrains().AddGrainStates().AddGrainEngine((options, provider) =>
        {
            options.Assemblies.Add(RuntimeGrains.Assembly);
            var database = provider.GetRequiredService<PortalDatabase>();
            if (database.IsSqlite) options.UseSqlite(database.ConnectionString);
            else options.UsePostgreSql(database.ConnectionString);
        });
}
