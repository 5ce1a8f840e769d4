using CalWater.Accounts.Storage;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Accounts.Linking;

internal sealed class LinkGroups(IDbContextFactory<AccountsContext> contexts) : ILinkGroups
{
    /// <summary>Finds the groups that the staged accounts come into, before any is stored.</summary>
    public const string Regrouped =
        """
        select distinct staged.link_group from accounts_staged_accounts staged
        where staged.link_group is not null
        and not exists (select 1 from accounts_service_accounts known where known.number = staged.number and known.link_group = staged.link_group)
        """;

    /// <summary>Notes those groups.</summary>
    public const string NoteChanges =
        "insert into accounts_regrouped (link_group) select link_group from accounts_staged_regrouped where true on conflict (link_group) do nothing";

    /// <summary>Drops those of which nobody is online: they come in whole with the sign-up of one. To be run after the accounts are published.</summary>
    public const string DropOffline =
        """
        delete from accounts_regrouped where not exists (
            select 1 from accounts_online online join accounts_service_accounts account on account.number = online.number
            where online.owner is not null and account.link_group = accounts_regrouped.link_group)
        """;

    public async Task<IReadOnlyList<string>> ChangedAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Database.SqlQuery<string>($"select link_group from accounts_regrouped").ToListAsync(cancellation);
    }

    public async Task<IReadOnlyList<GroupMember>> MembersAsync(string group, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Members(context).Where(member => member.Group == group).OrderBy(member => member.Number).ToListAsync(cancellation);
    }

    public async Task ForgetAsync(string group, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlAsync($"delete from accounts_regrouped where link_group = {group}", cancellation);
    }

    public async Task<IReadOnlyList<GroupMember>> SplitAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var groups = await Members(context).Where(member => member.Owner != null).GroupBy(member => member.Group)
            .Where(group => group.Select(member => member.Owner).Distinct().Count() > 1)
            .Select(group => group.Key).OrderBy(group => group).Take(most).ToListAsync(cancellation);
        return await Members(context).Where(member => groups.Contains(member.Group)).OrderBy(member => member.Group).ThenBy(member => member.Number).ToListAsync(cancellation);
    }

    private static IQueryable<GroupMember> Members(AccountsContext context) =>
        from account in context.ServiceAccounts
        where account.LinkGroup != null
        join each in context.Online on account.Number equals each.Number into known
        from online in known.DefaultIfEmpty()
        select new GroupMember { Group = account.LinkGroup!, Number = account.Number, Owner = online!.Owner, IsKeptApart = online.UnlinkedAt != null };
}
