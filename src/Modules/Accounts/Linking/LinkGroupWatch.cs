using CalWater.Grains.Linking;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace CalWater.Accounts.Linking;

/// <summary>
/// Brings accounts that the CIS has linked to an enrolled one onto its login. A group that spans two logins is left to
/// customer service. Looks at the start and every minute: an import runs no grains, and may run in another process.
/// </summary>
internal sealed partial class LinkGroupWatch(ILinkGroups groups, IGrainFactory grains, TimeProvider clock, ILogger<LinkGroupWatch> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Watch.EveryAsync(LookEvery, clock, LookAsync, LogDelayed, stoppingToken);

    private async Task LookAsync(CancellationToken cancellation) =>
        await Watch.EachAsync(await groups.ChangedAsync(cancellation), LookAtAsync, LogDelayed, cancellation);

    private async Task LookAtAsync(string group, CancellationToken cancellation)
    {
        if (await LinkAsync(await groups.MembersAsync(group, cancellation))) await groups.ForgetAsync(group, cancellation);
    }

    /// <returns>False when an account is held right now: it is tried again.</returns>
    private async Task<bool> LinkAsync(IReadOnlyList<GroupMember> members)
    {
        if (members.Select(member => member.Owner).OfType<LoginId>().Distinct().ToArray() is not [var owner]) return true;
        LinkedAccount[] missing = [.. members.Where(member => member is { Owner: null, IsKeptApart: false }).Select(member => new LinkedAccount(member.Number, null))];
        return missing.Length == 0 || await grains.NewLinking().CarryOut(new(owner, [.. missing], Actors.Cis, "")) != LinkingVerdict.Taken;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A link group could not be brought onto its login yet; tried again within a minute: {Fault}")]
    private partial void LogDelayed(string fault);
}
