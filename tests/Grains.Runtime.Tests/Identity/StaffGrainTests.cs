using CalWater.Grains.Identity;
using CalWater.Identity.Audit;
using CalWater.Identity.Staff;
using CalWater.Identity.Totp;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

public sealed class StaffGrainTests : IAsyncLifetime
{
    private IdentityHost host = null!;
    private Representative carla = null!;

    public async Task InitializeAsync()
    {
        host = await IdentityHost.StartAsync();
        carla = new Representative(host);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task An_invitation_is_followed_over_restarts_and_ends_in_a_session()
    {
        var link = await carla.InviteAsync();
        await host.RestartAsync();
        await carla.ChoosePasswordAsync(link);
        await host.RestartAsync();
        Assert.Equal(StaffSetupVerdict.Done, (await host.Get<StaffSetupSteps>().FinishAsync(link, carla.Code)).Verdict);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        var waiting = await carla.PasswordAsync();
        await host.RestartAsync();
        var (verdict, session) = await carla.CodeAsync(waiting, carla.Code);
        await host.RestartAsync();
        Assert.Equal((StaffCodeVerdict.SignedIn, true), (verdict, await carla.Grain.HasSession(session)));
        Assert.Equal(["invited", "password-chosen", "set-up", "password-accepted", "signed-in"], await carla.ActsAsync());
    }

    [Fact]
    public async Task A_link_is_used_once_by_two_at_the_same_time()
    {
        var link = await carla.InviteAsync();
        await carla.ChoosePasswordAsync(link);
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => host.Get<StaffSetupSteps>().FinishAsync(link, carla.Code)));
        Assert.Equal([StaffSetupVerdict.Done, StaffSetupVerdict.Expired], both.Select(each => each.Verdict).Order());
        Assert.Null(await host.Get<StaffSetupSteps>().ChoosePasswordAsync(link, Representative.Password));
        Assert.Equal(["set-up", "invitation-refused", "invitation-refused"], (await carla.ActsAsync()).TakeLast(3));
    }

    [Fact]
    public async Task A_newer_invitation_replaces_the_earlier_and_the_role_and_keeps_the_member()
    {
        var first = await carla.InviteAsync();
        var id = carla.Id;
        var second = await carla.InviteAsync(StaffRole.Supervisor);
        Assert.Equal(id, carla.Id);
        Assert.Null(await host.Get<StaffSetupSteps>().FindAsync(first));
        Assert.Equal(StaffRole.Supervisor, (await host.Get<StaffSetupSteps>().FindAsync(second))!.Role);
        host.Clock.Advance(TimeSpan.FromHours(72));
        Assert.Null(await host.Get<StaffSetupSteps>().ChoosePasswordAsync(second, Representative.Password));
    }

    [Fact]
    public async Task One_code_typed_twice_at_the_same_time_signs_in_once()
    {
        await carla.SetUpAsync();
        StaffWaiting?[] waiting = [await carla.PasswordAsync(), await carla.PasswordAsync()];
        var both = await Task.WhenAll(waiting.Select(each => carla.CodeAsync(each, carla.Code)));
        Assert.Equal([StaffCodeVerdict.SignedIn, StaffCodeVerdict.Refused], both.Select(each => each.Verdict).Order());
    }

    [Fact]
    public async Task One_recovery_code_typed_four_times_at_once_signs_in_once()
    {
        await carla.SetUpAsync();
        var waiting = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => carla.PasswordAsync()));
        var all = await Task.WhenAll(waiting.Select(each => carla.CodeAsync(each, RecoveryCode.InGroups(carla.RecoveryCodes[3]))));
        Assert.Single(all, each => each.Verdict == StaffCodeVerdict.SignedIn);
        await host.RestartAsync();
        Assert.Equal(StaffCodeVerdict.Refused, (await carla.CodeAsync(await carla.PasswordAsync(), carla.RecoveryCodes[3])).Verdict);
    }

    [Fact]
    public async Task Fifty_wrong_guesses_at_once_count_as_fifty_are_all_recorded_and_mail_the_member_once()
    {
        await carla.SetUpAsync();
        var guesses = await Task.WhenAll(Enumerable.Range(0, 50).Select(n => carla.PasswordAsync($"Guess-{n}")));
        Assert.All(guesses, Assert.Null);
        Assert.Equal(51, (await carla.Grain.TryPassword()).Number);
        Assert.Single(host.Postbox.Of<StaffSignInPaused>());
        Assert.Equal(50, (await carla.ActsAsync()).Count(act => act == "password-refused"));
    }

    [Fact]
    public async Task During_a_pause_the_right_password_is_refused_and_after_it_accepted()
    {
        await carla.SetUpAsync();
        for (var n = 0; n < 5; n++) await carla.PasswordAsync("Wrong-Heron-42");
        Assert.Null(await carla.PasswordAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.NotNull(await carla.PasswordAsync());
    }

    [Fact]
    public async Task An_unknown_an_invited_and_a_removed_member_are_refused_alike_and_mailed_nothing()
    {
        await carla.InviteAsync();
        var removed = await new Representative(host, "rita@example.com").SetUpAsync();
        await host.Get<IStaffDirectory>().RemoveAsync(removed.Id, "boss", "left");
        foreach (var nobody in new[] { carla, removed, new Representative(host, "nobody@example.com") })
            for (var n = 0; n < 4; n++) Assert.Null(await nobody.PasswordAsync());
        Assert.Empty(host.Postbox.Of<StaffSignInPaused>());
    }

    [Fact]
    public async Task Whoever_is_removed_between_password_and_code_does_not_get_in_and_begins_anew_when_invited_again()
    {
        await carla.SetUpAsync();
        var waiting = await carla.PasswordAsync();
        var before = carla.Id;
        await host.Get<IStaffDirectory>().RemoveAsync(carla.Id, "boss", "left");
        Assert.Equal(StaffCodeVerdict.Expired, (await carla.CodeAsync(waiting, carla.Code)).Verdict);
        await carla.InviteAsync();
        Assert.NotEqual(before, carla.Id);
        Assert.Null(await carla.PasswordAsync());
    }

    /// <summary>The command line removes without a grain, and a crash may come before the page has told it.</summary>
    [Fact]
    public async Task What_a_stop_after_the_removal_left_of_a_member_is_forgotten_at_the_next_start_or_within_a_minute()
    {
        await carla.SetUpAsync();
        await host.Get<IStaffDirectory>().RemoveAsync(carla.Id, Actors.Operator, "");
        Assert.NotNull((await carla.Grain.TryPassword()).Hash);
        await host.RestartAsync();
        await host.WithTimeAsync(async () => (await host.Get<IStaffDirectory>().DepartedAsync()).Count == 0);
        Assert.Null((await carla.Grain.TryPassword()).Hash);
    }

    [Fact]
    public async Task A_pause_whose_mail_a_crash_cut_is_told_at_the_next_call()
    {
        await carla.SetUpAsync();
        for (var n = 1; n < 5; n++) await carla.PasswordAsync("Wrong-Heron-42");
        host.Postbox.IsDown = true;
        await Assert.ThrowsAnyAsync<IOException>(() => carla.PasswordAsync("Wrong-Heron-42"));
        host.Postbox.IsDown = false;
        await host.RestartAsync();
        await carla.Grain.HasSession("none");
        Assert.Single(host.Postbox.Of<StaffSignInPaused>());
    }

    [Fact]
    public async Task Sessions_end_by_signing_out_and_by_another()
    {
        await carla.SetUpAsync();
        var first = await carla.SignInAsync();
        await carla.Grain.EndSession(first);
        await carla.Grain.EndSession(first);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        var second = await carla.SignInAsync();
        await carla.Grain.EndSessions("boss", "lost the laptop");
        Assert.Equal((false, false), (await carla.Grain.HasSession(first), await carla.Grain.HasSession(second)));
        Assert.Equal(["signed-out", "password-accepted", "signed-in", "signed-out-by-another"], (await carla.ActsAsync()).TakeLast(4));
    }

    [Fact]
    public async Task A_stop_before_the_directory_knew_of_the_setup_is_mended_at_the_next_call()
    {
        await carla.SetUpAsync();
        await host.ExecuteAsync("update identity_staff set enrolled_at = null");
        await host.RestartAsync();
        await carla.Grain.TryPassword();
        Assert.NotNull((await host.Get<IStaffDirectory>().FindAsync(carla.Id))!.EnrolledAt);
    }

    [Fact]
    public async Task A_row_that_could_not_be_added_is_added_before_anything_else_happens()
    {
        await carla.SetUpAsync();
        await host.ExecuteAsync("alter table identity_audit rename to identity_audit_away");
        await Assert.ThrowsAnyAsync<Exception>(() => carla.PasswordAsync());
        await host.ExecuteAsync("alter table identity_audit_away rename to identity_audit");
        await carla.SignInAsync();
        Assert.Equal(["set-up", "password-accepted", "password-accepted", "signed-in"], (await carla.ActsAsync()).TakeLast(4));
        Assert.Null((await host.Get<IAuditTrail>().VerifyAsync()).Fault);
    }
}
