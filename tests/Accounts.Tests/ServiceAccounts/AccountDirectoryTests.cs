using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Accounts.Tests.ServiceAccounts;

public sealed class AccountDirectoryTests
{
    private static readonly AccountNumber Nobody = AccountNumber.Parse("9999999999");

    [Fact]
    public async Task An_account_is_found_by_number_and_by_the_id_of_its_pages()
    {
        await using var cast = await AccountsCast.CreateAsync();
        var account = await cast.Directory.FindAsync(AccountsCast.Household);
        Assert.Equal(account, await cast.Directory.FindAsync(account!.Id));
        Assert.Equal(("9 Zinnia Ct", Zip.Parse("94070"), Language.Spanish), (account.ServiceAddress, account.Zip, account.Language));
        Assert.Equal(new DateOnly(2019, 3, 1), account.OpenedOn);
        Assert.Null(await cast.Directory.FindAsync(Nobody));
        Assert.Null(await cast.Directory.FindAsync(AccountId.New()));
    }

    [Fact]
    public async Task Many_accounts_come_by_service_address_and_unknown_numbers_are_passed_over()
    {
        await using var cast = await AccountsCast.CreateAsync();
        var found = await cast.Directory.FindAsync([Nobody, AccountsCast.Household, .. AccountsCast.Landlord]);
        Assert.Equal(["1 Alder St", "2 Alder St", "3 Alder St", "9 Zinnia Ct"], found.Select(account => account.ServiceAddress));
    }

    [Fact]
    public async Task F4_a_link_group_comes_in_whole_and_an_unlinked_account_is_alone()
    {
        await using var cast = await AccountsCast.CreateAsync();
        Assert.Equal(AccountsCast.Landlord, await cast.Directory.LinkedToAsync(AccountsCast.Landlord[1]));
        Assert.Equal([AccountsCast.Household], await cast.Directory.LinkedToAsync(AccountsCast.Household));
        Assert.Empty(await cast.Directory.LinkedToAsync(Nobody));
    }

    [Fact]
    public async Task What_the_grains_record_is_read_for_many_accounts_at_once()
    {
        await using var cast = await AccountsCast.CreateAsync();
        var (owner, since) = (LoginId.New(), new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));
        await cast.Online.RecordAsync(new AccountOnline(AccountsCast.Household, owner, null));
        await cast.Online.RecordAsync(new AccountOnline(AccountsCast.Household, owner, since));
        var online = await cast.Online.FindAsync([AccountsCast.Household, .. AccountsCast.Landlord]);
        Assert.Equal(new AccountOnline(AccountsCast.Household, owner, since), Assert.Single(online).Value);
    }
}
