using CalWater.Accounts.Search;

namespace CalWater.Accounts.Tests.Search;

/// <summary>A CSR finds an account by what a caller says, however it is typed.</summary>
public sealed class AccountSearchTests : IAsyncLifetime
{
    private const string Sofia = "0030000001";
    private const string Gonzalez = "0030000002";
    private const string Bakery = "0030000003";
    private AccountsCast cast = null!;

    public async Task InitializeAsync()
    {
        cast = await AccountsCast.CreateAsync();
        await cast.ImportAsync(
            AccountsCast.Account(Sofia, "Sofía Núñez", "1201 Almond Ave") with { ContactEmail = "Sofia.Nunez@example.com" },
            AccountsCast.Account(Gonzalez, "Luis Gonzalez", "88 Laurel St") with { ContactEmail = "luis@example.org" },
            AccountsCast.Account(Bakery, "O'Brien & Daughters LLC", "12 Laurel St") with { MailingName = "Attn: Rosalind Kwan" });
    }

    public async Task DisposeAsync() => await cast.DisposeAsync();

    [Theory]
    [InlineData("nunez", Sofia)]
    [InlineData("SOFÍA NÚÑ", Sofia)]
    [InlineData("sof almond", Sofia)]
    [InlineData("Almond 1201", Sofia)]
    [InlineData("12 laurel", Bakery)]
    [InlineData("o'brien", Bakery)]
    [InlineData("kwan", Bakery)]
    [InlineData("laurel 94070 gonz", Gonzalez)]
    public async Task Names_and_addresses_are_found_by_the_beginnings_of_their_words_in_any_order_and_without_accents(string typed, string account) =>
        Assert.Equal((account, false), await FindAsync(typed));

    [Theory]
    [InlineData("003-000 0002", Gonzalez)]
    [InlineData("0030000002", Gonzalez)]
    [InlineData(" 003 000 0003 ", Bakery)]
    [InlineData("sofia.nunez@EXAMPLE.com", Sofia)]
    [InlineData("sofia.nu", Sofia)]
    [InlineData("luis@", Gonzalez)]
    public async Task Account_numbers_and_contact_addresses_are_found_as_people_type_them(string typed, string account) =>
        Assert.Equal((account, false), await FindAsync(typed));

    [Theory]
    [InlineData("gonzales", Gonzalez)]
    [InlineData("gozalez", Gonzalez)]
    [InlineData("gonzlaez laruel", Gonzalez)]
    [InlineData("sofia almnod", Sofia)]
    [InlineData("rosalynd", Bakery)]
    public async Task Where_nothing_fits_words_that_are_spelled_nearly_so_are_found_and_said_to_be_only_similar(string typed, string account) =>
        Assert.Equal((account, true), await FindAsync(typed));

    [Theory]
    [InlineData("zzyzx")]
    [InlineData("nunez laurel")]
    [InlineData("8888888888")]
    [InlineData("nobody@example.com")]
    [InlineData("\"; drop table")]
    [InlineData("* & | ! ( '")]
    [InlineData("")]
    public async Task What_is_not_there_is_not_found_whatever_stands_in_it(string typed) => Assert.Empty((await cast.Search.FindAsync(typed, 25)).Accounts);

    [Fact]
    public async Task An_import_brings_new_words_into_the_search_and_takes_old_ones_out()
    {
        await cast.ImportAsync(AccountsCast.Account(Gonzalez, "Wilhelmina Achterberg", "88 Laurel St"));
        Assert.Equal((Gonzalez, false), await FindAsync("achter"));
        Assert.Equal((Gonzalez, true), await FindAsync("achtenberg"));
        Assert.Empty((await cast.Search.FindAsync("gonzalez luis", 25)).Accounts);
        Assert.Empty((await cast.Search.FindAsync("luis@example.org", 25)).Accounts);
    }

    [Fact]
    public async Task Of_thirty_that_fit_as_many_come_as_were_asked_for_and_there_are_said_to_be_more()
    {
        await cast.ImportAsync([.. Enumerable.Range(1, 30).Select(each => AccountsCast.Account($"004000{each:D4}", "Palm Court Holdings", $"{each} Palm Ct"))]);
        Assert.Equal((25, true), Counted(await cast.Search.FindAsync("palm court", 25)));
        Assert.Equal((25, true), Counted(await cast.Search.FindAsync("palm cuort", 25)));
        Assert.Equal((25, true), Counted(await cast.Search.FindAsync("004000", 25)));
        Assert.Equal((30, false), Counted(await cast.Search.FindAsync("palm court", 30)));
    }

    [Fact]
    public async Task A_beginning_of_very_many_words_finds_them_all()
    {
        await cast.ImportAsync([.. Enumerable.Range(0, 40).Select(each => AccountsCast.Account($"006000{each:D4}", $"Brack{(char)('a' + (each / 8))}{(char)('a' + (each % 8))}", "5 Elm Ct"))]);
        Assert.Equal((40, false), Counted(await cast.Search.FindAsync("brack elm", 40)));
    }

    [Fact]
    public async Task Of_more_than_are_asked_for_those_with_the_whole_word_are_taken_first()
    {
        await cast.ImportAsync([.. Enumerable.Range(1, 30).Select(each => AccountsCast.Account($"007000{each:D4}", "Annabel Adams", $"{each} Elm Ct"))]);
        await cast.ImportAsync(AccountsCast.Account("0079999999", "Ann Zimmer", "99 Elm Ct"));
        var found = await cast.Search.FindAsync("ann", 25);
        Assert.Equal((25, true), Counted(found));
        Assert.Contains(found.Accounts, account => account.CustomerName == "Ann Zimmer");
    }

    [Fact]
    public async Task A_word_that_somebody_else_has_is_taken_for_a_misspelled_one_where_nothing_else_fits()
    {
        await cast.ImportAsync(AccountsCast.Account("0080000001", "Maria Castle", "5 Elm Ct"), AccountsCast.Account("0080000002", "Marta Orchard", "6 Elm Ct"));
        Assert.Equal(("0080000002", true), await FindAsync("maria orchard"));
    }

    private async Task<(string Accounts, bool AreSimilar)> FindAsync(string typed)
    {
        var found = await cast.Search.FindAsync(typed, 25);
        return (string.Join(" ", found.Accounts.Select(account => account.Number)), found.AreSimilar);
    }

    private static (int, bool) Counted(FoundAccounts found) => (found.Accounts.Count, found.AreMore);
}
