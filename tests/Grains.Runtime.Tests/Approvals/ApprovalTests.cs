using CalWater.Grains.Approvals;
using CalWater.Grains.Linking;
using CalWater.Grains.Runtime.Tests.Identity;
using CalWater.Identity.Approvals;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using CalWater.Notices.Contents;

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
    public async Task Small_orders_of_one_person_add_up_for_each_sign_in_until_the_business_day_is_over()
    {
        Assert.Equal([LinkingVerdict.Done, LinkingVerdict.Done, LinkingVerdict.NeedsApproval], await MoveAsync(office.Town.AnaId, Neighbourhood.Landlord));
        Assert.Equal([LinkingVerdict.NeedsApproval], await MoveAsync(null, Neighbourhood.Landlord[2]));
        await office.Host.RestartAsync();
        Assert.Equal([LinkingVerdict.NeedsApproval], await MoveAsync(office.Town.AnaId, Neighbourhood.Landlord[2]));
        Assert.Equal(LinkingVerdict.Done, await office.Town.MoveAsync(office.Town.AnaId, Neighbourhood.Landlord[2], "somebody else"));
        office.Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([LinkingVerdict.Done], await MoveAsync(office.Town.BenId, Neighbourhood.Landlord[2]));
    }

    [Fact]
    public async Task What_was_taken_off_sign_ins_counts_when_it_is_linked_from_nobody_and_what_was_nobodys_ever_does_not()
    {
        Assert.All(await MoveAsync(null, Neighbourhood.Landlord[0], Neighbourhood.Landlord[1]), verdict => Assert.Equal(LinkingVerdict.Done, verdict));
        office.Host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal([LinkingVerdict.Done, LinkingVerdict.Done, LinkingVerdict.NeedsApproval], await MoveAsync(office.Town.AnaId, [.. Neighbourhood.Landlord.OrderDescending()]));
        LinkedAccount[] nobodys = [.. Enumerable.Range(1, 9).Select(number => new LinkedAccount(AccountNumber.Parse($"003000000{number}"), null))];
        Assert.Equal(LinkingVerdict.Done, await office.Host.Grains.NewLinking().CarryOut(new(office.Town.AnaId, [.. nobodys], "dora", "Called")));
    }

    [Fact]
    public async Task Whoever_asked_is_told_by_mail_how_it_ended_and_why()
    {
        await office.AskAsync();
        await office.AnswerAsync(office.Sam, approves: true);
        await office.Host.RestartAsync();
        await office.StandingAsync();
        Assert.Equal(new ApprovalEnded(ApprovalOutcome.Done, 3, "Called", "sam@example.com", "Called back"), Assert.Single(office.ToldCarla()));
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
        Assert.Equal(ApprovalOutcome.Declined, Assert.Single(office.ToldCarla()).Outcome);
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

    private async Task<IReadOnlyList<LinkingVerdict>> MoveAsync(LoginId? to, params IReadOnlyList<AccountNumber> accounts)
    {
        var verdicts = new List<LinkingVerdict>();
        foreach (var account in accounts) verdicts.Add(await office.Town.MoveAsync(to, account));
        return verdicts;
    }
}
