using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Database;

/// <summary>Registers the database and what modules keep in it.</summary>
public static class DatabaseModule
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, Func<IServiceProvider, PortalDatabase> database) =>
        services.AddSingleton(database).AddSingleton<SchemaUpgrade>();

    /// <summary>A module's context (by <see cref="IDbContextFactory{TContext}"/>) and the scripts that make its tables.</summary>
    public static IServiceCollection AddModuleStorage<TContext>(this IServiceCollection services, string module)
        where TContext : ModuleContext =>
        services
            .AddSingleton(new ModuleSchema(module, typeof(TContext).Assembly))
            .AddPooledDbContextFactory<TContext>((provider, options) => provider.GetRequiredService<PortalDatabase>().Configure(options));
}
