using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Ledger;
using CalWater.Web.Pages.Accounts;

namespace CalWater.Web.Tests.Accounts;

public sealed class AccountListTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void A_long_list_comes_in_pages_of_fifty()
    {
        var all = Enumerable.Range(1, 120).Select(number => Account(number, 100)).ToList();
        Assert.Equal(all.Skip(50).Take(50), new AccountList(all, Asked(page: 2)).Shown);
        Assert.Equal(20, new AccountList(all, Asked(page: 3)).Shown.Count);
        Assert.Equal(3, new AccountList(all, Asked(page: 9)).Page);
    }

    [Fact]
    public void The_totals_are_those_of_all_accounts_whatever_is_searched()
    {
        var list = new AccountList([Account(1, 100), Account(2, -30), Account(3, 50)], Asked("no such street"));
        Assert.Empty(list.Found);
        Assert.Equal(new Money(150), list.AmountDue);
    }

    [Theory]
    [InlineData("penasco")]
    [InlineData("PEÑASCO")]
    [InlineData("000 000 0002")]
    [InlineData("000-0002")]
    public void A_search_passes_over_case_accents_and_separators(string words)
    {
        var list = new AccountList([Account(1, 0), Account(2, 0, "7 Calle Peñasco")], Asked(words));
        Assert.Equal("7 Calle Peñasco", Assert.Single(list.Found).Account.ServiceAddress);
    }

    [Fact]
    public void What_is_past_due_comes_first_by_date()
    {
        var late = Account(2, 100) with { Balance = Owes(2, 100, Today.AddDays(-70)) };
        var list = new AccountList([Account(1, 100), late, Account(3, 0)], Asked() with { Sort = AccountSort.DueDate });
        Assert.Same(late, list.Found[0]);
        Assert.Equal((1, new Money(100)), (list.PastDueCount, list.PastDue));
    }

    [Fact]
    public void A_filter_leaves_what_it_names()
    {
        var (late, closed) = (Account(2, 100) with { Balance = Owes(2, 100, Today.AddDays(-70)) }, Account(3, -20));
        closed = closed with { Account = closed.Account with { Status = AccountStatus.Closed } };
        AccountSummary[] all = [Account(1, 100), late, closed, Account(4, 0) with { HasEBilling = true }];
        Assert.Equal(["1 2", "2", "1 2", "3"], new[] { AccountFilter.Due, AccountFilter.PastDue, AccountFilter.OnPaper, AccountFilter.Closed }.Select(filter =>
            string.Join(' ', new AccountList(all, Asked() with { Filter = filter }).Found.Select(each => $"{each.Account.Number}".TrimStart('0')))));
    }

    [Fact]
    public void F19_a_closed_account_cannot_be_paid()
    {
        var open = Account(1, 100);
        Assert.True(open.CanPay);
        Assert.False((open with { Account = open.Account with { Status = AccountStatus.Closed } }).CanPay);
        Assert.False(Account(1, -100).CanPay);
    }

    private static AccountListQuery Asked(string words = "", int page = 1) => new(words, AccountSort.Address, page);

    private static AccountBalance Owes(int number, long cents, DateOnly due) =>
        new(Number(number), new(cents), cents > 0 ? [new(new($"B{number}"), due, new(cents))] : [], Today);

    private static AccountNumber Number(int number) => AccountNumber.Parse($"{number:D10}");

    private static AccountSummary Account(int number, long cents, string address = "1 Oak Street") => new(
        new ServiceAccount
        {
            Number = Number(number), Id = AccountId.New(), Status = AccountStatus.Active, CustomerName = "Linh Tran", ServiceAddress = address,
            City = "Stockton", Zip = Zip.Parse("95204"), CenterId = "STK", Class = AccountClass.Residential, District = "Stockton", MeterSize = "5/8x3/4"
        },
        Owes(number, cents, Today.AddDays(10)), HasEBilling: false);
}
