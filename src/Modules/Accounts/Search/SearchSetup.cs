using CalWater.Database;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Accounts.Search;

internal static class SearchSetup
{
    public static IServiceCollection AddAccountSearch(this IServiceCollection services) => services
        .AddLogging()
        .AddSingleton<IAccountSearch, AccountSearch>()
        .AddSingleton<ISearchUpkeep, SearchUpkeep>()
        .AddSingleton<WordSearch>()
        .AddSingleton<ISearchIndex>(provider => provider.GetRequiredService<PortalDatabase>().IsSqlite
            ? new SqliteIndex()
            : ActivatorUtilities.CreateInstance<PostgreSqlIndex>(provider));
}
