using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;

namespace CalWater.Grains.Runtime.Tests.ServiceAccounts;

public sealed class ServiceAccountGrainTests
{
    private static readonly LoginId Ana = LoginId.New();
    private static readonly LoginId Luis = LoginId.New();
    private static readonly EmailAddress SignIn = EmailAddress.Parse("ana@example.com");
    private static readonly EBillingConsent Consent = new(Ana, "2026-11", Language.Spanish, "192.0.2.7", "Firefox");

    [Fact]
    public async Task F4_of_many_enrolments_at_once_exactly_one_holds_the_account()
    {
        await using var grains = await AccountGrains.StartAsync();
        var held = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => grains.Account.Reserve(LoginId.New())));
        Assert.Single(held, isHeld => isHeld);
        Assert.Null((await grains.Account.Get()).Owner);
    }

    [Fact]
    public async Task An_enrolment_that_stopped_after_reserving_can_finish_after_a_restart_and_keeps_others_out()
    {
        await using var grains = await AccountGrains.StartAsync();
        Assert.True(await grains.Account.Reserve(Ana));
        await grains.RestartAsync();
        Assert.False(await grains.Account.Reserve(Luis));
        await grains.Account.Confirm(Ana);
        Assert.Equal(Ana, (await grains.Account.Get()).Owner);
    }

    [Fact]
    public async Task An_enrolment_that_never_came_back_frees_the_account_after_some_minutes()
    {
        await using var grains = await AccountGrains.StartAsync();
        await grains.Account.Reserve(Ana);
        grains.Clock.Advance(OnlineAccount.HoldsFor);
        Assert.True(await grains.Account.Reserve(Luis));
        await Assert.ThrowsAsync<InvariantBrokenException>(() => grains.Account.Confirm(Ana));
    }

    [Fact]
    public async Task F1_once_owned_the_account_is_refused_to_others_also_after_a_restart()
    {
        await using var grains = await AccountGrains.StartAsync();
        await grains.Account.Reserve(Ana);
        await grains.Account.Confirm(Ana);
        await grains.Account.Confirm(Ana);
        await grains.RestartAsync();
        Assert.False(await grains.Account.Reserve(Luis));
        await grains.Account.Release(Luis);
        Assert.Equal(Ana, (await grains.Account.Get()).Owner);
    }

    [Fact]
    public async Task F18_e_billing_and_its_consent_survive_a_restart_and_lists_show_them()
    {
        await using var grains = await AccountGrains.StartAsync();
        await OwnAsync(grains);
        await grains.Account.EnrolInEBilling(Consent, SignIn);
        await grains.RestartAsync();
        Assert.Equal(new EBillingEnrolment(Consent, grains.Clock.GetUtcNow()), (await grains.Account.Get()).EBilling);
        Assert.Equal(new AccountOnline(AccountGrains.Household, Ana, grains.Clock.GetUtcNow()), await grains.ListedAsync());
        await grains.Account.WithdrawFromEBilling(new(Ana, "192.0.2.8", "Chrome"), SignIn);
        Assert.Null((await grains.ListedAsync())!.EBillingSince);
    }

    [Fact]
    public async Task Whoever_reads_the_bills_is_told_of_e_billing_once_under_the_name_of_that_address()
    {
        await using var grains = await AccountGrains.StartAsync();
        await OwnAsync(grains);
        await grains.Account.SetNames(new("Rental", null, null), new(Ana, SignIn, Language.Spanish));
        await grains.Account.EnrolInEBilling(Consent, SignIn);
        await grains.RestartAsync();
        await grains.Account.EnrolInEBilling(Consent, SignIn);
        await grains.Account.WithdrawFromEBilling(new(Ana, "192.0.2.8", "Chrome"), SignIn);
        Assert.Equal(["EBillingStarted", "EBillingEnded"], grains.Postbox.All.Select(notice => notice.Content.GetType().Name));
        Assert.All(grains.Postbox.All, notice => Assert.Equal((SignIn.ToString(), Language.Spanish, "Rental"), (notice.To, notice.Language, notice.Name)));
    }

    [Fact]
    public async Task A_stop_between_the_commit_and_the_lists_is_made_good_when_the_account_is_next_used()
    {
        await using var grains = await AccountGrains.StartAsync(listsAreDown: true);
        await grains.Account.Reserve(Ana);
        await Assert.ThrowsAsync<IOException>(() => grains.Account.Confirm(Ana));
        await grains.RestartAsync();
        Assert.Null(await grains.ListedAsync());
        await grains.Account.Get();
        Assert.Equal(Ana, (await grains.ListedAsync())!.Owner);
    }

    private static async Task OwnAsync(AccountGrains grains)
    {
        await grains.Account.Reserve(Ana);
        await grains.Account.Confirm(Ana);
    }
}
