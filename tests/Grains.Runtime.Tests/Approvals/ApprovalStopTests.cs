using CalWater.Grains.Approvals;
using CalWater.Grains.Runtime.Tests.Linking;
using CalWater.Identity.Approvals;
using CalWater.Identity.Audit;

namespace CalWater.Grains.Runtime.Tests.Approvals;

/// <summary>
/// A yes is written down, then the order is given and carried out in writes of its own, then how it ended. The process stops
/// before a write: of the yes, of the order, within the order, and of the end.
/// </summary>
public sealed class ApprovalStopTests : IAsyncLifetime
{
    private ApprovalTown office = null!;

    public async Task InitializeAsync() => office = await ApprovalTown.StartAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Stopped_before_the_request_is_written_nothing_was_asked()
    {
        await StopAfterAsync(0, office.AskAsync);
        Assert.Null(await office.Request.Get());
        Assert.Equal(0, await office.WaitingAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(11)]
    [InlineData(Writes - 1)]
    public async Task After_a_stop_at_any_step_what_was_approved_is_done_once(int writes)
    {
        await office.AskAsync();
        await StopAfterAsync(writes, () => office.AnswerAsync(office.Sam, approves: true));
        Assert.Equal(writes == 0 ? ApprovalStanding.Waiting : ApprovalStanding.UnderWay, await office.StandingAsync());
        if (writes == 0) await office.AnswerAsync(office.Sam, approves: true);
        await office.Host.WithTimeAsync(async () => await office.StandingAsync() == ApprovalStanding.Done);
        await office.Town.AllAreAnasAsync();
        Assert.Single(office.Town.ToldTo(LinkingTown.Ana));
        Assert.Single(office.Town.ToldTo(LinkingTown.Ben));
        Assert.Equal([ApprovalActs.Asked, ApprovalActs.Approved, ApprovalActs.Done], await office.RowsAsync(AuditSubject.Of(office.Town.BenId)));
    }

    /// <summary>The yes; the order given, held and shown; each account held and handed over; Ben's and Ana's login, each with its letter sent; the order's end; the end.</summary>
    private const int Writes = 1 + 3 + 2 * 3 + 2 * 2 + 1 + 1;

    private async Task StopAfterAsync(int writes, Func<Task> act)
    {
        office.Host.Stops.After(writes);
        await Assert.ThrowsAnyAsync<Exception>(act);
        await office.Host.RestartAsync();
        office.Host.Stops.Never();
    }
}
