
namespace CalWater.Accounts.Tests.Linking;

/// <summary>What an import changes about linked groups, and which groups span two logins.</summary>
public sealed class LinkGroupTests : IAsyncLifetime
{
    private static readonly LoginId Ana = new("ana");
    private static readonly LoginId Ben = new("ben");
    private AccountsCast cast = null!;

    public async Task InitializeAsync() => cast = await AccountsCast.CreateAsync();

    public async Task DisposeAsync() => await cast.DisposeAsync();

    [Fact]
    public async Task An_account_that_comes_into_an_enrolled_group_is_noted_until_it_is_seen_to()
    {
        await OnlineAsync(AccountsCast.Landlord[0], Ana);
        await RegroupAsync(AccountsCast.Household, "LANDLORD");
        Assert.Equal(["LANDLORD"], await cast.Groups.ChangedAsync());
        Assert.Equal([(AccountsCast.Household, null), (AccountsCast.Landlord[0], Ana), (AccountsCast.Landlord[1], null), (AccountsCast.Landlord[2], (LoginId?)null)],
            (await cast.Groups.MembersAsync("LANDLORD")).Select(member => (member.Number, member.Owner)));
        await cast.Groups.ForgetAsync("LANDLORD");
        Assert.Empty(await cast.Groups.ChangedAsync());
    }

    [Fact]
    public async Task An_enrolled_account_that_comes_into_a_group_is_noted_too()
    {
        await OnlineAsync(AccountsCast.Household, Ana);
        await RegroupAsync(AccountsCast.Household, "LANDLORD");
        Assert.Equal(["LANDLORD"], await cast.Groups.ChangedAsync());
    }

    [Fact]
    public async Task A_group_of_which_nobody_is_online_and_one_that_stays_as_it_was_are_not_noted()
    {
        await RegroupAsync(AccountsCast.Household, "LANDLORD");
        await OnlineAsync(AccountsCast.Household, Ana);
        await RegroupAsync(AccountsCast.Household, "LANDLORD");
        Assert.Empty(await cast.Groups.ChangedAsync());
    }

    [Fact]
    public async Task A_group_on_two_logins_is_split_and_one_on_a_single_login_is_not()
    {
        await OnlineAsync(AccountsCast.Landlord[0], Ana);
        Assert.Empty(await cast.Groups.SplitAsync(10));
        await OnlineAsync(AccountsCast.Landlord[2], Ben);
        Assert.Equal([Ana, null, Ben], (await cast.Groups.SplitAsync(10)).Select(member => member.Owner));
        Assert.Empty(await cast.Groups.SplitAsync(0));
    }

    [Fact]
    public async Task F4_what_customer_service_took_off_a_login_comes_back_by_itself_alone()
    {
        await cast.Online.RecordAsync(new(AccountsCast.Landlord[1], null, null) { UnlinkedAt = cast.Clock.GetUtcNow() });
        Assert.Equal([AccountsCast.Landlord[0], AccountsCast.Landlord[2]], await cast.Directory.LinkedToAsync(AccountsCast.Landlord[0]));
        Assert.Equal([AccountsCast.Landlord[1]], await cast.Directory.LinkedToAsync(AccountsCast.Landlord[1]));
        Assert.True((await cast.Groups.MembersAsync("LANDLORD"))[1].IsKeptApart);
    }

    private Task OnlineAsync(AccountNumber account, LoginId owner) => cast.Online.RecordAsync(new(account, owner, null));

    private async Task RegroupAsync(AccountNumber account, string group) =>
        await cast.ImportAsync((await cast.Directory.FindAsync(account))! with { LinkGroup = group });
}
