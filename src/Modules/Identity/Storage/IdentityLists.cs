using CalWater.Database.Lists;
using CalWater.Grains.Approvals;
using CalWater.Grains.Identity;
using CalWater.Identity.Approvals;
using CalWater.Identity.Logins;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Identity.Storage;

internal static class IdentityLists
{
    private static readonly ListTable SignIns = new("sign-ins", "identity_logins", $"'{IdentityGrains.LoginPrefix}' || id", new("login", "login"));
    private static readonly ListTable Approvals = new("approvals", "identity_approvals", $"'{ApprovalGrains.Prefix}' || id", new("approval", "approval"));

    /// <summary>The tables that the grains of logins and of approvals feed.</summary>
    public static IServiceCollection AddIdentityLists(this IServiceCollection services) => services
        .AddList<IdentityContext, Login, KnownLogin>(SignIns, (key, login) => Some(KnownLogin.Of(IdentityGrains.LoginOf(key), login)), keys =>
        {
            var logins = keys.Select(IdentityGrains.LoginOf).ToList();
            return row => logins.Contains(row.Id);
        })
        .AddList<IdentityContext, ApprovalState, ListedApproval>(Approvals, (key, approval) => Some(ListedApproval.Of(ApprovalGrains.IdOf(key), approval)), keys =>
        {
            var ids = keys.Select(ApprovalGrains.IdOf).ToList();
            return row => ids.Contains(row.Id);
        });

    private static IEnumerable<TRow> Some<TRow>(TRow? row) where TRow : class => row is null ? [] : [row];
}
