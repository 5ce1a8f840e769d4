using CalWater.Database;
using CalWater.Identity.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Identity.Legacy;

internal static class LegacyUsersSetup
{
    public static IServiceCollection AddLegacyUsers(this IServiceCollection services) => services
        .AddModuleStorage<IdentityContext>("identity")
        .AddIdentityLists()
        .AddSingleton<ILegacyUsers, LegacyUsers>()
        .AddSingleton<ILegacyUserImport, LegacyUserImport>();
}
