using CalWater.Database.Backups;
using CalWater.Database.Bulk;
using CalWater.Database.Keys;
using CalWater.Database.Lists;
using CalWater.Database.Orders;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CalWater.Database;

/// <summary>Registers the database and what modules keep in it.</summary>
public static class DatabaseModule
{
    /// <summary>Where the spans of statements come from.</summary>
    public const string SpanSource = "CalWater.Database";

    public static IServiceCollection AddDatabase(this IServiceCollection services, Func<IServiceProvider, PortalDatabase> database) =>
        services.AddSingleton(database).AddSingleton<SchemaUpgrade>().AddSingleton<Staging>()
            .AddSingleton<SqliteBackup>().AddSingleton<SqliteRestore>().AddSingleton<DatabaseCheck>().AddSingleton<ListTables>().AddSingleton<OperatorOrders>()
            .AddSingleton(new ModuleSchema("database", typeof(DatabaseModule).Assembly));

    /// <summary>Data Protection with its keys in the database.</summary>
    public static IDataProtectionBuilder AddSharedKeys(this IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = new DatabaseKeys(provider.GetRequiredService<PortalDatabase>)));
        return services.AddDataProtection().SetApplicationName("CalWater");
    }

    /// <summary>A module's context (by <see cref="IDbContextFactory{TContext}"/>) and the scripts that make its tables.</summary>
    public static IServiceCollection AddModuleStorage<TContext>(this IServiceCollection services, string module)
        where TContext : ModuleContext =>
        services
            .AddSingleton(new ModuleSchema(module, typeof(TContext).Assembly))
            .AddPooledDbContextFactory<TContext>(Configure);

    private static void Configure(IServiceProvider provider, DbContextOptionsBuilder options)
    {
        provider.GetRequiredService<PortalDatabase>().Configure(options);
        options.AddInterceptors(CommandSpans.Instance);
        if (provider.GetService<IWritePermit>() is { } permit) options.AddInterceptors(new WriteGuard(permit));
    }
}
