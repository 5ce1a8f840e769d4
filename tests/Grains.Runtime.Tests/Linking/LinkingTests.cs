using CalWater.Grains.Identity;
using CalWater.Grains.Linking;
using CalWater.Grains.Runtime.Tests.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Notices.Contents;

namespace CalWater.Grains.Runtime.Tests.Linking;

/// <summary>F15: customer service puts accounts on one sign-in, and takes them off. Ana has a household, Ben a landlord's three accounts.</summary>
public sealed class LinkingTests : IAsyncLifetime
{
    private LinkingTown town = null!;

    public async Task InitializeAsync() => town = await LinkingTown.StartAsync();

    public async Task DisposeAsync() => await town.DisposeAsync();

    [Fact]
    public async Task F15_accounts_of_another_sign_in_come_over_whole_and_both_owners_are_told()
    {
        Assert.Equal(LinkingVerdict.Done, await town.LinkToAnaAsync());
        await town.Host.RestartAsync();
        await town.AllAreAnasAsync();
        Assert.Contains(LoginChange.AccountsLinked, town.ToldTo(LinkingTown.Ana));
        Assert.Contains(LoginChange.AccountsUnlinked, town.ToldTo(LinkingTown.Ben));
    }

    [Fact]
    public async Task F15_an_account_that_was_taken_off_is_nobodys_and_can_be_signed_up_by_itself()
    {
        var account = Neighbourhood.Landlord[1];
        Assert.Equal(LinkingVerdict.Done, await town.MoveAsync(null, account));
        Assert.Equal(Neighbourhood.Landlord.Where(each => each != account), (await town.BenAsync()).Accounts.AsEnumerable());
        Assert.Null((await town.Account(account).Get()).Owner);
        Assert.True(await town.Account(account).Reserve(new LoginId("stranger")));
    }

    [Fact]
    public async Task F17_what_was_linked_waits_to_be_reviewed_until_the_owner_has_looked_at_each()
    {
        await town.LinkToAnaAsync();
        Assert.Equal(Neighbourhood.Landlord, (await town.AnaAsync()).ToReview.AsEnumerable());
        await town.Host.Grains.Login(town.AnaId).Reviewed([Neighbourhood.Landlord[0], Neighbourhood.Household]);
        await town.Host.RestartAsync();
        Assert.Equal(Neighbourhood.Landlord.Skip(1), (await town.AnaAsync()).ToReview.AsEnumerable());
    }

    [Fact]
    public async Task What_the_former_owner_agreed_to_and_whom_they_let_in_does_not_pass_to_the_next()
    {
        var account = town.Account(Neighbourhood.Landlord[0]);
        await account.EnrolInEBilling(new(town.BenId, "1", Language.English, "192.0.2.7", "Firefox"), EmailAddress.Parse(LinkingTown.Ben));
        var ben = new ContactChange(town.BenId, EmailAddress.Parse("ben@example.com"), Language.English);
        await account.AskBillingEmail(new(EmailAddress.Parse("bills@example.com"), "link", TimeSpan.FromDays(7)), ben);
        await account.ConfirmBillingEmail("link", ben);
        await account.OfferAccess(new("one", town.BenId, EmailAddress.Parse("eva@example.com"), AccountRight.Read, null, "hash"));
        await town.LinkToAnaAsync();
        var online = await account.Get();
        Assert.NotNull(online.OwnedSince);
        Assert.Equal(new ServiceAccountOnline(town.AnaId, null, null, null, AccountNames.None, online.OwnedSince), online);
        Assert.Empty(await account.People());
    }

    [Fact]
    public async Task An_order_that_is_no_longer_true_changes_nothing()
    {
        await town.LinkToAnaAsync();
        var order = new LinkingOrder(town.BenId, [new(Neighbourhood.Household, null), new(Neighbourhood.Landlord[0], town.AnaId)], "dora", "Called");
        Assert.Equal(LinkingVerdict.Taken, await town.Host.Grains.NewLinking().CarryOut(order));
        await town.AllAreAnasAsync();
        Assert.True(await town.Account(Neighbourhood.Landlord[0]).ReserveMove(new("another", town.AnaId, null, "dora", "Called")));
    }

    [Fact]
    public async Task The_same_order_again_gives_the_first_answer_and_moves_nothing_back()
    {
        var (grain, order) = (town.Host.Grains.NewLinking(), town.OrderToAna());
        Assert.Equal(LinkingVerdict.Done, await grain.CarryOut(order));
        await town.MoveAsync(null, Neighbourhood.Landlord[2]);
        Assert.Equal(LinkingVerdict.Done, await grain.CarryOut(order));
        Assert.Null((await town.Account(Neighbourhood.Landlord[2]).Get()).Owner);
    }

    [Fact]
    public async Task Nobody_can_be_given_more_accounts_than_a_login_holds_and_a_login_that_is_not_there_gets_none()
    {
        var many = Enumerable.Range(1, 1000).Select(number => new LinkedAccount(AccountNumber.Parse($"{number:0000000000}"), null));
        Assert.Equal(LinkingVerdict.TooMany, await town.Host.Grains.NewLinking().CarryOut(new(town.AnaId, [.. many], "dora", "Called")));
        Assert.Equal(LinkingVerdict.NoLogin, await town.Host.Grains.NewLinking().CarryOut(town.OrderToAna() with { To = LoginId.New() }));
        Assert.Equal(Neighbourhood.Landlord, (await town.BenAsync()).Accounts.AsEnumerable());
    }

    [Fact]
    public async Task Who_did_it_and_why_stands_in_the_trail_of_both_logins_and_of_each_account()
    {
        await town.LinkToAnaAsync();
        AuditSubject[] subjects = [AuditSubject.Of(town.AnaId), AuditSubject.Of(town.BenId), .. Neighbourhood.Landlord.Select(AuditSubject.Of)];
        foreach (var subject in subjects)
        {
            var row = (await town.Host.Get<IAuditTrail>().ReadAsync(subject, 1)).Single();
            Assert.Equal("dora", row.Actor);
            Assert.Contains("Called", row.Details, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task F4_what_the_utility_links_to_an_enrolled_account_comes_onto_its_login_and_a_split_group_stays_as_it_is()
    {
        var added = AccountNumber.Parse("0030000001");
        await town.RegroupAsync("BEN", Neighbourhood.Landlord[0], added);
        await town.RegroupAsync("BOTH", Neighbourhood.Household, Neighbourhood.Landlord[1], AccountNumber.Parse("0030000002"));
        await town.Host.WithTimeAsync(async () => (await town.Account(added).Get()).Owner == town.BenId);
        await town.Host.WithTimeAsync(async () => (await town.Groups.ChangedAsync()).Count == 0);
        Assert.Equal([.. Neighbourhood.Landlord, added], (await town.BenAsync()).Accounts.AsEnumerable());
        Assert.Equal([Neighbourhood.Household], (await town.AnaAsync()).Accounts.AsEnumerable());
        Assert.Contains(LoginChange.AccountsLinked, town.ToldTo(LinkingTown.Ben));
    }

    [Fact]
    public async Task F15_what_customer_service_took_off_is_not_brought_back_by_a_linked_group()
    {
        var (kept, added) = (Neighbourhood.Landlord[1], AccountNumber.Parse("0030000001"));
        await town.MoveAsync(null, kept);
        await town.RegroupAsync("BEN", Neighbourhood.Landlord[0], kept, added);
        await town.Host.WithTimeAsync(async () => (await town.Groups.ChangedAsync()).Count == 0);
        Assert.Equal((town.BenId, (LoginId?)null), ((await town.Account(added).Get()).Owner, (await town.Account(kept).Get()).Owner));
    }
}
