using CalWater.Accounts.ServiceAccounts;
using CalWater.Identity.Audit;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>The guided tasks that a member of staff has begun with an invitation, as long as something is left to do.</summary>
internal sealed class OpenTasks(SupportDesk desk, IAuditTrail trail, GuideFacts facts, TimeProvider clock)
{
    private const int Most = 20;
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(30);

    /// <summary>The newest invitation first.</summary>
    public async Task<IReadOnlyList<OpenTask>> MineAsync(CancellationToken cancellation)
    {
        var invited = await trail.InvitedByAsync(desk.Me.Id.Value, clock.GetUtcNow() - LookBack, cancellation);
        var accounts = (await desk.FindAsync([.. invited.Take(Most)])).ToDictionary(account => account.Number);
        var tasks = new List<OpenTask>();
        foreach (var number in invited.Where(accounts.ContainsKey)) tasks.Add(new(accounts[number], await facts.OfAsync(accounts[number], cancellation)));
        return [.. tasks.Where(task => task.Guide.IsOpen)];
    }
}

internal sealed record OpenTask(ServiceAccount Account, Guide Guide)
{
    /// <summary>The key of the words for where it stands.</summary>
    public string Words => Guide.Login is not null ? "TaskSignedUp" : Guide.SignIn == GuideStep.Waiting ? "TaskWaits" : Guide.Invitation is null ? "TaskWithdrawn" : "TaskLate";
}
