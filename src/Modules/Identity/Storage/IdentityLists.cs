using CalWater.Database.Lists;
using CalWater.Grains.Approvals;
using CalWater.Grains.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Identity.Storage;

internal static class IdentityLists
{
    /// <summary>The tables that the grains of logins and of approvals feed.</summary>
    public static IServiceCollection AddIdentityLists(this IServiceCollection services) => services
        .AddSingleton(new ListTable("sign-ins", "identity_logins", $"'{IdentityGrains.LoginPrefix}' || id", new("login", "login")))
        .AddSingleton(new ListTable("approvals", "identity_approvals", $"'{ApprovalGrains.Prefix}' || id", new("approval", "approval")));
}
