using CalWater.Grains.Approvals;
using CalWater.Grains.Linking;
using CalWater.Grains.Runtime.Tests.Identity;
using CalWater.Identity.Approvals;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;

namespace CalWater.Grains.Runtime.Tests.Approvals;

/// <summary>What one member of staff may not do alone: asked by one, decided by a supervisor who is somebody else.</summary>
public sealed class ApprovalTests : IAsyncLifetime
{
    private ApprovalTown office = null!;

    public async Task InitializeAsync() => office = await ApprovalTown.StartAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task One_person_takes_no_more_accounts_off_a_sign_in_than_the_setting_says()
    {
        var order = office.Town.OrderToAna();
        Assert.Equal(LinkingVerdict.NeedsApproval, await office.Host.Grains.NewLinking().CarryOut(order));
        Assert.Equal(LinkingVerdict.NeedsApproval, await office.Host.Grains.NewLinking().CarryOut(order with { To = null }));
        await office.NothingIsMovedAsync();
        Assert.Equal(LinkingVerdict.Done, await office.Host.Grains.NewLinking().CarryOut(order with { Accounts = order.Accounts[..2] }));
    }

    [Fact]
    public async Task What_a_supervisor_approves_is_done_once_and_both_owners_are_told()
    {
        await office.AskAsync();
        Assert.Equal(1, await office.WaitingAsync());
        await office.NothingIsMovedAsync();
        Assert.Equal(ApprovalVerdict.Decided, await office.AnswerAsync(office.Sam, approves: true));
        await office.Town.AllAreAnasAsync();
        Assert.Equal((ApprovalStanding.Done, 0), (await office.StandingAsync(), await office.WaitingAsync()));
        await office.Town.MoveAsync(office.Town.BenId, Neighbourhood.Landlord[0]);
        await office.Host.RestartAsync();
        Assert.Equal(ApprovalVerdict.Decided, await office.AnswerAsync(office.Sam, approves: true));
        Assert.Equal([Neighbourhood.Landlord[0]], (await office.Town.BenAsync()).Accounts.AsEnumerable());
    }

    [Fact]
    public async Task What_a_supervisor_declines_is_not_done_and_nobody_approves_it_afterwards()
    {
        await office.AskAsync();
        Assert.Equal(ApprovalVerdict.Decided, await office.AnswerAsync(office.Sam, approves: false));
        Assert.Equal(ApprovalVerdict.DecidedBefore, await office.AnswerAsync(office.Toni, approves: true));
        Assert.Equal((ApprovalStanding.Declined, 0), (await office.StandingAsync(), await office.WaitingAsync()));
        await office.NothingIsMovedAsync();
    }

    [Fact]
    public async Task Neither_the_asker_nor_anybody_but_a_supervisor_decides()
    {
        await office.AskAsync(office.Sam, "sam@example.com");
        Assert.Equal(ApprovalVerdict.OwnRequest, await office.AnswerAsync(office.Sam, approves: true));
        Assert.Equal(ApprovalVerdict.NotASupervisor, await office.AnswerAsync(office.Carla, approves: true));
        var staff = office.Host.Get<IStaffDirectory>();
        await staff.RemoveAsync(office.Toni, Actors.Operator, "Left");
        Assert.Equal(ApprovalVerdict.NotASupervisor, await office.AnswerAsync(office.Toni, approves: true));
        await staff.RemoveAsync(office.Sam, Actors.Operator, "Left");
        Assert.Equal(ApprovalVerdict.OwnRequest, await office.AnswerAsync(await office.HireAsync("sam@example.com", StaffRole.Supervisor), approves: true));
        await office.NothingIsMovedAsync();
    }

    [Fact]
    public async Task Of_two_supervisors_who_decide_at_once_one_counts()
    {
        await office.AskAsync();
        var verdicts = await Task.WhenAll(office.AnswerAsync(office.Sam, approves: true), office.AnswerAsync(office.Toni, approves: false));
        Assert.Equal([ApprovalVerdict.Decided, ApprovalVerdict.DecidedBefore], verdicts.Order());
        if (verdicts[0] == ApprovalVerdict.Decided) await office.Town.AllAreAnasAsync();
        else await office.NothingIsMovedAsync();
    }

    [Fact]
    public async Task When_the_facts_changed_since_it_was_asked_nothing_is_done_and_the_result_says_so()
    {
        await office.AskAsync();
        await office.Town.MoveAsync(null, Neighbourhood.Landlord[1]);
        Assert.Equal(ApprovalVerdict.Decided, await office.AnswerAsync(office.Sam, approves: true));
        Assert.Equal(ApprovalStanding.Overtaken, await office.StandingAsync());
        Assert.Equal([Neighbourhood.Landlord[0], Neighbourhood.Landlord[2]], (await office.Town.BenAsync()).Accounts.AsEnumerable());
        Assert.Equal(ApprovalActs.NotDone, (await office.RowsAsync(AuditSubject.Of(office.Carla)))[^1]);
    }

    [Fact]
    public async Task What_nobody_decides_in_a_week_lapses_by_itself()
    {
        await office.AskAsync();
        office.Host.Clock.Advance(ApprovalState.Longest);
        Assert.Equal(ApprovalVerdict.TooLate, await office.AnswerAsync(office.Sam, approves: true));
        Assert.Equal((ApprovalStanding.Lapsed, 0), (await office.StandingAsync(), await office.WaitingAsync()));
        await office.Host.WithTimeAsync(async () => (await office.RowsAsync(AuditSubject.Of(office.Town.BenId)))[^1] == ApprovalActs.Lapsed);
        await office.NothingIsMovedAsync();
    }

    [Fact]
    public async Task Asker_decider_and_both_customers_have_it_on_record()
    {
        await office.AskAsync();
        await office.AnswerAsync(office.Sam, approves: true);
        foreach (var subject in new[] { AuditSubject.Of(office.Carla), AuditSubject.Of(office.Town.AnaId), AuditSubject.Of(office.Town.BenId) })
            Assert.Equal([ApprovalActs.Asked, ApprovalActs.Approved, ApprovalActs.Done], await office.RowsAsync(subject));
        Assert.Equal([ApprovalActs.Approved], await office.RowsAsync(AuditSubject.Of(office.Sam)));
        Assert.Equal([], await office.RowsAsync(AuditSubject.Of(office.Toni)));
    }
}
