using CalWater.Grains.Approvals;
using CalWater.Grains.Identity;
using CalWater.Grains.Runtime.Tests.Identity;
using CalWater.Grains.Runtime.Tests.Linking;
using CalWater.Identity.Approvals;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Approvals;

/// <summary>Ana's and Ben's town, where one person moves two accounts and Ben has three; Carla asks, Sam and Toni are supervisors.</summary>
internal sealed class ApprovalTown : IAsyncDisposable
{
    private readonly string id = ApprovalGrains.NewId();

    public required LinkingTown Town { get; init; }

    public IdentityHost Host => Town.Host;

    public StaffId Carla { get; private set; }

    public StaffId Sam { get; private set; }

    public StaffId Toni { get; private set; }

    public IApprovalGrain Request => Host.Grains.Approval(id);

    public static async Task<ApprovalTown> StartAsync()
    {
        var town = new ApprovalTown { Town = await LinkingTown.StartAsync() };
        town.Host.Settings["Support:MovesWithoutApproval"] = "2";
        await town.Host.RestartAsync();
        town.Carla = await town.HireAsync("carla@example.com", StaffRole.Csr);
        town.Sam = await town.HireAsync("sam@example.com", StaffRole.Supervisor);
        town.Toni = await town.HireAsync("toni@example.com", StaffRole.Supervisor);
        return town;
    }

    public async Task<StaffId> HireAsync(string email, StaffRole role)
    {
        var member = new Representative(Host, email);
        await member.InviteAsync(role);
        return member.Id;
    }

    /// <summary>Carla asks for all of Ben's accounts to be Ana's.</summary>
    public Task AskAsync() => AskAsync(Carla, "carla@example.com");

    public Task AskAsync(StaffId asker, string email) =>
        Request.Ask(new(asker, EmailAddress.Parse(email), "Called", new(Town.OrderToAna() with { Staff = asker.Value })));

    public Task<ApprovalVerdict> AnswerAsync(StaffId decider, bool approves) => Request.Decide(new(decider, approves, "Called back"));

    public async Task<ApprovalStanding> StandingAsync() => (await Request.Get())!.Standing;

    public async Task<int> WaitingAsync() => (await Host.Get<IApprovals>().WaitingAsync(10)).Count;

    /// <summary>What requests left in the trail, oldest first.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(AuditSubject subject) =>
        [.. (await Host.Get<IAuditTrail>().ReadAsync(subject, 100)).Select(row => row.What).Where(what => what.StartsWith("approv", StringComparison.Ordinal)).Reverse()];

    public IReadOnlyList<ApprovalEnded> ToldCarla() =>
        [.. Host.Postbox.All.Where(notice => notice.To == "carla@example.com").Select(notice => notice.Content).OfType<ApprovalEnded>()];

    public async Task NothingIsMovedAsync()
    {
        Assert.Equal(Neighbourhood.Landlord, (await Town.BenAsync()).Accounts.AsEnumerable());
        await Town.AccountsAndLoginsAgreeAsync();
    }

    public ValueTask DisposeAsync() => Town.DisposeAsync();
}
