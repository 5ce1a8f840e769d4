using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Identity.Invitations;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>People with access: the owner of an account lets others see it, or see and pay it.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private static readonly SharedPlace Place = new(Neighbourhood.Household, AccountId.New(), "9 Zinnia Ct");
    private static readonly DateOnly Today = new(2026, 11, 22);
    private IdentityHost host = null!;
    private LoginProfile ana = null!;
    private Newcomer luis = null!;

    private IServiceAccountGrain Account => host.Grains.ServiceAccount(Place.Account);

    public async Task InitializeAsync()
    {
        host = await IdentityHost.StartAsync();
        ana = (await (await (await new Newcomer(host).EnrolAsync()).LoginAsync()).Get())!;
        luis = new(host, "luis@example.com");
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Somebody_new_signs_up_by_the_invitation_and_has_that_account_and_no_other()
    {
        var secret = await OfferAsync(AccountRight.Read);
        Assert.Null(await luis.SignUp.StartInvited(new(Place.Account, secret, Zip: null, "192.0.2.7", Language.English)));
        Assert.Null((await luis.ChooseSignInAsync()).Refused);
        Assert.True((await luis.ChooseQuestionsAsync()).IsTaken);
        var guest = (await (await luis.LoginAsync()).Get())!;
        Assert.Empty(guest.Accounts);
        Assert.Equal(AccountRight.Read, await Account.RightOf(guest.Id));
        Assert.Null(await host.Grains.ServiceAccount(Neighbourhood.Landlord[0]).RightOf(guest.Id));
        Assert.Equal(ana.Id, (await Account.Get()).Owner);
        Assert.Equal(new Welcome(0), host.Postbox.Of<Welcome>()[^1]);
    }

    [Fact]
    public async Task Somebody_with_a_login_accepts_with_it_and_the_owner_is_told()
    {
        var guest = await GuestAsync();
        var secret = await OfferAsync(AccountRight.ReadAndPay);
        Assert.IsType<SignUpRefused.EmailInUse>(await new Newcomer(host).SignUp.StartInvited(new(Place.Account, secret, null, "192.0.2.7", Language.English)));
        Assert.True(await Office.AcceptAsync(Place, secret, guest));
        Assert.True(await Office.AcceptAsync(Place, secret, guest));
        await host.RestartAsync();
        Assert.Equal(AccountRight.ReadAndPay, await Account.RightOf(guest.Id));
        Assert.Equal(AccessAnswer.Accepted, Assert.Single(host.Postbox.Of<AccessAnswered>()).Answer);
        Assert.Equal([new(Place.Account, guest.Id, AccountRight.ReadAndPay, null)], await SharedAsync(guest.Id));
    }

    [Fact]
    public async Task An_invitation_is_for_its_own_address_alone()
    {
        var secret = await OfferAsync(AccountRight.Read);
        var eve = (await (await (await new Newcomer(host, "eve@example.com").EnrolAsync(Neighbourhood.Landlord[0])).LoginAsync()).Get())!;
        Assert.False(await Office.AcceptAsync(Place, secret, eve));
        Assert.Null(await Account.RightOf(eve.Id));
    }

    [Fact]
    public async Task The_owner_ends_an_access_from_the_next_call_on_and_the_guest_is_told()
    {
        var guest = await GuestWithAccessAsync(null);
        await Office.EndAsync(Place, Assert.Single(await Account.People()).Id, ana);
        Assert.Null(await Account.RightOf(guest.Id));
        Assert.Empty(await SharedAsync(guest.Id));
        Assert.Equal("ana@example.com", Assert.Single(host.Postbox.Of<AccessEnded>()).Owner);
    }

    [Fact]
    public async Task Whoever_has_an_access_can_give_it_up_and_nobody_else_can_end_it()
    {
        var guest = await GuestWithAccessAsync(null);
        var id = Assert.Single(await Account.People()).Id;
        Assert.Null(await Account.EndAccess(id, new LoginId("eve")));
        await Office.EndAsync(Place, id, guest);
        Assert.Null(await Account.RightOf(guest.Id));
        Assert.Empty(host.Postbox.Of<AccessEnded>());
    }

    [Fact]
    public async Task An_access_ends_with_its_last_day_in_pacific_time()
    {
        var guest = await GuestWithAccessAsync(Today);
        host.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 7, 59, 59, TimeSpan.Zero));
        Assert.Equal(AccountRight.Read, await Account.RightOf(guest.Id));
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await Account.RightOf(guest.Id));
        Assert.Empty(await Account.People());
        Assert.Empty(await host.Get<IAccountsOnline>().SharedWithAsync(guest.Id, Today.AddDays(1)));
    }

    [Fact]
    public async Task An_invitation_ends_after_fourteen_days_by_a_newer_one_and_when_it_is_declined()
    {
        var (earlier, newer) = (await OfferAsync(AccountRight.Read), await OfferAsync(AccountRight.Read));
        Assert.False(await Office.AcceptAsync(Place, earlier, await GuestAsync()));
        await Office.DeclineAsync(Place, newer);
        Assert.Empty(await Account.People());
        Assert.Equal(AccessAnswer.Declined, Assert.Single(host.Postbox.Of<AccessAnswered>()).Answer);
        var last = await OfferAsync(AccountRight.Read);
        host.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Null(await Account.AccessOffer(CalWater.Identity.Secret.Hash(last)));
    }

    [Fact]
    public async Task Somebody_invited_again_at_a_changed_address_has_the_newer_access_alone()
    {
        var guest = await GuestWithAccessAsync(null);
        await Account.OfferAccess(new("again", ana.Id, EmailAddress.Parse("luis@new.example"), AccountRight.ReadAndPay, null, "hash"));
        Assert.True(await Account.AcceptAccess("hash", guest.Id, EmailAddress.Parse("luis@new.example")));
        await host.RestartAsync();
        Assert.Equal(AccountRight.ReadAndPay, await Account.RightOf(guest.Id));
        Assert.Equal([new(Place.Account, guest.Id, AccountRight.ReadAndPay, null)], await SharedAsync(guest.Id));
    }

    [Fact]
    public async Task Everybodys_access_ends_with_the_ownership()
    {
        var guest = await GuestWithAccessAsync(null);
        await Account.Release(ana.Id);
        Assert.Null(await Account.RightOf(guest.Id));
        Assert.Null(await Account.RightOf(ana.Id));
        Assert.Empty(await SharedAsync(guest.Id));
    }

    [Fact]
    public async Task Oneself_somebody_who_is_there_and_a_twenty_first_person_are_refused_by_name()
    {
        await GuestWithAccessAsync(null);
        Assert.Equal(AccessOffered.Oneself, await OfferedAsync("ana@example.com"));
        Assert.Equal(AccessOffered.AlreadyThere, await OfferedAsync("luis@example.com"));
        for (var n = 2; n <= 18; n++) Assert.Equal(AccessOffered.Mailed, await OfferedAsync($"p{n}@example.com"));
        host.Clock.Advance(TimeSpan.FromDays(1));
        for (var n = 19; n <= 20; n++) Assert.Equal(AccessOffered.Mailed, await OfferedAsync($"p{n}@example.com"));
        Assert.Equal(AccessOffered.TooManyPeople, await OfferedAsync("p21@example.com"));
    }

    [Fact]
    public async Task Of_five_hundred_invitations_at_once_twenty_a_day_are_mailed_and_the_rest_refused_by_name()
    {
        var offered = await Task.WhenAll(Enumerable.Range(0, 500).Select(n => OfferedAsync($"p{n % 5}@example.com")));
        Assert.Equal((20, 480), (offered.Count(each => each == AccessOffered.Mailed), offered.Count(each => each == AccessOffered.TooManyToday)));
        Assert.Equal((20, 5), (host.Postbox.Of<AccessOfferedNotice>().Count, (await Account.People()).Length));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(AccessOffered.Mailed, await OfferedAsync("luis@example.com"));
    }

    [Fact]
    public async Task Who_did_what_is_in_the_accounts_trail()
    {
        await GuestWithAccessAsync(Today);
        await Office.EndAsync(Place, Assert.Single(await Account.People()).Id, ana);
        var rows = await host.Get<IAuditTrail>().ReadAsync(AuditSubject.Of(Place.Account), 10);
        Assert.Equal([("customer", "access-ended"), ("guest", "access-accepted"), ("customer", "access-offered")], rows.Select(row => (row.Actor, row.What)));
        Assert.All(rows, row => Assert.Contains("""{"email":"luis@example.com","right":"Read","until":"2026-11-22"}""", row.Details, StringComparison.Ordinal));
    }

    private AccessOffice Office => host.Get<AccessOffice>();

    /// <returns>The secret of the mailed link.</returns>
    private async Task<string> OfferAsync(AccountRight right, DateOnly? until = null)
    {
        Assert.Equal(AccessOffered.Mailed, await Office.OfferAsync(Place, ana, new(luis.Email, right, until, Language.English)));
        return host.Postbox.Of<AccessOfferedNotice>()[^1].Path[^CalWater.Identity.Secret.Length..];
    }

    private Task<AccessOffered> OfferedAsync(string email) =>
        Office.OfferAsync(Place, ana, new(EmailAddress.Parse(email), AccountRight.Read, null, Language.English));

    /// <summary>Luis, with an account of his own.</summary>
    private async Task<LoginProfile> GuestAsync() => (await (await (await luis.EnrolAsync(Neighbourhood.Landlord[0])).LoginAsync()).Get())!;

    private async Task<LoginProfile> GuestWithAccessAsync(DateOnly? until)
    {
        var guest = await GuestAsync();
        Assert.True(await Office.AcceptAsync(Place, await OfferAsync(AccountRight.Read, until), guest));
        return guest;
    }

    private Task<IReadOnlyList<SharedAccount>> SharedAsync(LoginId login) => host.Get<IAccountsOnline>().SharedWithAsync(login, Today);
}
