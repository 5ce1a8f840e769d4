using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Web.Pages.Support.Linking;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>The guided tasks that a member of staff has begun, by an invitation or by linking, as long as something is left to do.</summary>
internal sealed class OpenTasks(SupportDesk desk, IAuditTrail trail, GuideFacts facts, LinkSearch search, TimeProvider clock)
{
    private const int Most = 20;
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(30);

    /// <summary>What was done last first.</summary>
    public async Task<IReadOnlyList<OpenTask>> MineAsync(CancellationToken cancellation)
    {
        var customers = await CustomersAsync(await trail.TakenUpByAsync(desk.Me.Id.Value, clock.GetUtcNow() - LookBack, cancellation));
        var accounts = (await desk.FindAsync(customers)).ToDictionary(account => account.Number);
        var tasks = new List<OpenTask>();
        foreach (var number in customers.Where(accounts.ContainsKey)) tasks.Add(new(accounts[number], await facts.StandingAsync(accounts[number])));
        return [.. tasks.Where(task => task.Guide.IsOpen)];
    }

    /// <summary>One account of each: whose two hundred accounts were linked is one customer.</summary>
    private async Task<IReadOnlyList<AccountNumber>> CustomersAsync(IReadOnlyList<AccountNumber> accounts)
    {
        var owners = await search.OwnersAsync(accounts);
        return [.. accounts.DistinctBy(account => owners.TryGetValue(account, out var owner) ? owner.Value : account.ToString()).Take(Most)];
    }
}

internal sealed record OpenTask(ServiceAccount Account, Guide Guide)
{
    /// <summary>The key of the words for where it stands.</summary>
    public string Words => Guide.Login is not null ? "TaskSignedUp" : Guide.SignIn == GuideStep.Waiting ? "TaskWaits" : Guide.Invitation is null ? "TaskWithdrawn" : "TaskLate";
}
