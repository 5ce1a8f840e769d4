using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Identity.Invitations;
using CalWater.Identity.SignIns;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>F13: a CSR sets up a login, and the customer chooses the password.</summary>
public sealed class InvitationTests : IAsyncLifetime
{
    private static readonly AuditSubject Household = AuditSubject.Of(Neighbourhood.Household);
    private IdentityHost host = null!;
    private Newcomer ana = null!;

    public async Task InitializeAsync()
    {
        host = await IdentityHost.StartAsync();
        ana = new(host);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task F13_an_invitation_leads_by_password_and_questions_to_the_login_without_another_mail()
    {
        await FollowAsync(await InviteAsync());
        await ChooseAsync();
        Assert.Equal(SignUpStep.Done, (await ana.SignUp.Get()).Step);
        Assert.Equal([Neighbourhood.Household], (await (await ana.LoginAsync()).Get())!.Accounts.AsEnumerable());
        Assert.IsType<SignInOutcome.QuestionAsked>(await ana.SignInAsync());
        Assert.Empty(host.Postbox.Of<ConfirmEmail>());
        Assert.Null(await host.Grains.ServiceAccount(Neighbourhood.Household).Invitation());
    }

    [Fact]
    public async Task F13_all_linked_accounts_come_with_the_one_that_was_invited()
    {
        await FollowAsync(await InviteAsync(Neighbourhood.Landlord), Neighbourhood.Landlord[0]);
        await ChooseAsync();
        Assert.Equal(Neighbourhood.Landlord, (await (await ana.LoginAsync()).Get())!.Accounts);
    }

    [Fact]
    public async Task The_invited_address_stays_whatever_the_form_sends()
    {
        await FollowAsync(await InviteAsync());
        Assert.Null(await ana.SignUp.ChooseSignIn(EmailAddress.Parse("eve@example.com"), "hash"));
        Assert.Equal(ana.Email, (await ana.SignUp.Get()).Email);
    }

    [Fact]
    public async Task A_wrong_zip_is_refused_and_after_five_the_right_one_too()
    {
        var secret = await InviteAsync();
        for (var n = 0; n < 5; n++) Assert.IsType<SignUpRefused.InvitedZipDoesNotMatch>(await TryAsync(secret, Zip.Parse("90210")));
        Assert.IsType<SignUpRefused.TooManyTries>(await TryAsync(secret));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await TryAsync(secret));
    }

    [Fact]
    public async Task A_newer_invitation_replaces_the_earlier_and_each_ends_after_seven_days()
    {
        var (earlier, newer) = (await InviteAsync(), await InviteAsync());
        Assert.IsType<SignUpRefused.InvitationOver>(await TryAsync(earlier));
        await host.RestartAsync();
        host.Clock.Advance(InvitationOffice.ValidFor - TimeSpan.FromSeconds(1));
        Assert.Null(await TryAsync(newer));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<SignUpRefused.InvitationOver>(await TryAsync(newer));
    }

    [Fact]
    public async Task An_invitation_withdrawn_after_it_was_followed_makes_no_login()
    {
        await FollowAsync(await InviteAsync());
        await ana.ChooseSignInAsync();
        await host.Grains.ServiceAccount(Neighbourhood.Household).WithdrawInvitation("staff", "Wrong address");
        Assert.IsType<SignUpRefused.InvitationOver>((await ana.ChooseQuestionsAsync()).Refused);
        Assert.Null(await host.Grains.Email(ana.Email).Owner());
    }

    [Fact]
    public async Task Nobody_is_invited_to_an_account_that_is_online_or_at_an_address_that_has_a_login()
    {
        var owner = (await (await (await ana.EnrolAsync(Neighbourhood.Landlord[0])).LoginAsync()).Get())!.Id;
        Assert.Equal(new InvitationRefused.AlreadyOnline(owner), await RefusedAsync([Neighbourhood.Landlord[1], Neighbourhood.Landlord[0]], "eve@example.com"));
        Assert.Equal(new InvitationRefused.EmailInUse(owner), await RefusedAsync([Neighbourhood.Household], "ana@example.com"));
        Assert.Empty(host.Postbox.Of<CustomerInvited>());
    }

    [Fact]
    public async Task Five_invitations_a_day_are_mailed_for_an_account_and_no_more()
    {
        for (var n = 0; n < 5; n++) await InviteAsync();
        Assert.IsType<InvitationRefused.TooManyMails>(await RefusedAsync([Neighbourhood.Household], "ana@example.com"));
    }

    [Fact]
    public async Task Who_invited_and_who_withdrew_and_why_is_in_the_accounts_trail_also_after_a_crash_before_the_row()
    {
        await host.ExecuteAsync("alter table identity_audit rename to identity_audit_away");
        await Assert.ThrowsAnyAsync<Exception>(() => InviteAsync());
        await host.ExecuteAsync("alter table identity_audit_away rename to identity_audit");
        await host.RestartAsync();
        await host.Grains.ServiceAccount(Neighbourhood.Household).WithdrawInvitation("boss", "Wrong address");
        var rows = await host.Get<IAuditTrail>().ReadAsync(Household, 10);
        Assert.Equal([("boss", "login-invitation-withdrawn"), ("dora", "login-invited")], rows.Select(row => (row.Actor, row.What)));
        Assert.Contains("Asked by phone", rows[1].Details, StringComparison.Ordinal);
    }

    /// <returns>The secret of the mailed link.</returns>
    private async Task<string> InviteAsync(params IReadOnlyList<AccountNumber> accounts)
    {
        Assert.Null(await RefusedAsync(accounts.Count == 0 ? [Neighbourhood.Household] : accounts, ana.Email.ToString()));
        return host.Postbox.Of<CustomerInvited>()[^1].Path[^CalWater.Identity.Secret.Length..];
    }

    private Task<InvitationRefused?> RefusedAsync(IReadOnlyList<AccountNumber> accounts, string email) => host.Get<InvitationOffice>().InviteAsync(
        new(accounts[0], AccountId.New(), accounts, EmailAddress.Parse(email), Language.English, "Bear Gulch", "650-555-0100"), new("dora"), "Asked by phone");

    private async Task FollowAsync(string secret, AccountNumber? account = null) =>
        Assert.Null(await ana.SignUp.StartInvited(new(account ?? Neighbourhood.Household, secret, Neighbourhood.Zip, "192.0.2.7", Language.English)));

    private Task<SignUpRefused?> TryAsync(string secret, Zip? zip = null) =>
        new Newcomer(host).SignUp.StartInvited(new(Neighbourhood.Household, secret, zip ?? Neighbourhood.Zip, "192.0.2.7", Language.English));

    private async Task ChooseAsync()
    {
        Assert.Null((await ana.ChooseSignInAsync()).Refused);
        Assert.True((await ana.ChooseQuestionsAsync()).IsTaken);
    }
}
