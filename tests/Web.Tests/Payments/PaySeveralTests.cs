using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Ledger;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using CalWater.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Payments;

/// <summary>One payment for several accounts, by a landlord with three and by a company with forty.</summary>
[Collection(TownTests.Name)]
public sealed class PaySeveralTests(Town town)
{
    private static readonly AccountNumber First = DemoCast.Landlord.Account, Second = DemoCast.Landlord.Number(2);

    [Fact]
    public async Task A_landlord_pays_parts_of_two_accounts_at_once_and_each_gets_its_own()
    {
        var before = await BalancesAsync();
        var form = (await PayAsync(DemoCast.Landlord)).FillNamed(await AmountOfAsync(First), "1.25").FillNamed(await AmountOfAsync(Second), "2.50");
        var receipt = await (await (await OnlyAsync(form, First, Second)).PressAsync("Pay now")).PayByCardAsync();
        Assert.Equal("Payment received", receipt.Heading);
        Assert.Contains("$3.75", receipt.Text, StringComparison.Ordinal);
        var after = await BalancesAsync();
        Assert.Equal((new Money(125), new Money(250)), (before[First] - after[First], before[Second] - after[Second]));
        Assert.Equal("%PDF"u8.ToArray(), (await receipt.DownloadAsync("Download the receipt (PDF)"))[..4]);
    }

    [Fact]
    public async Task Nothing_chosen_and_amounts_that_are_none_are_told()
    {
        var form = await PayAsync(DemoCast.Landlord);
        Assert.Contains("Choose at least one account", (await (await OnlyAsync(form)).PressAsync("Pay now")).Text, StringComparison.Ordinal);
        form = (await PayAsync(DemoCast.Landlord)).FillNamed(await AmountOfAsync(First), "12,50");
        Assert.Contains("as dollars and cents", (await (await OnlyAsync(form, First)).PressAsync("Pay now")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_is_owed_is_asked_first()
    {
        var form = (await PayAsync(DemoCast.Landlord)).FillNamed(await AmountOfAsync(First), "9000");
        var asked = await (await OnlyAsync(form, First)).PressAsync("Pay now");
        Assert.Contains("more than is owed", asked.Text, StringComparison.Ordinal);
        Assert.Contains("$9,000.00", (await asked.Tick("Yes, pay more").PressAsync("Pay now")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_chosen_stays_chosen_over_pages_and_searches()
    {
        var form = await PayAsync(DemoCast.Company);
        var total = form.Document.QuerySelector(".figure")!.TextContent;
        var second = await form.PressAsync("Next page");
        Assert.Contains("Page 2 of 2", second.Text, StringComparison.Ordinal);
        Assert.Equal(total, second.Document.QuerySelector(".figure")!.TextContent);
        var found = await second.Fill("Find an account", DemoCast.Company.Number(17).ToString()).PressAsync("Find");
        Assert.Contains("Accounts (1)", found.Text, StringComparison.Ordinal);
        Assert.Equal(total, found.Document.QuerySelector(".figure")!.TextContent);
    }

    [Fact]
    public async Task The_Enter_key_pays_and_never_while_an_account_is_searched_for()
    {
        var form = await OnlyAsync((await PayAsync(DemoCast.Company)).FillNamed(await AmountOfAsync(DemoCast.Company.Account), "12,50"), DemoCast.Company.Account);
        Assert.Contains("as dollars and cents", (await form.EnterAsync("Amount (")).Text, StringComparison.Ordinal);
        var found = await form.Fill("Find an account", DemoCast.Company.Number(17).ToString()).EnterAsync("Find an account");
        Assert.Contains("Accounts (1)", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("as dollars and cents", found.Text, StringComparison.Ordinal);
    }

    private async Task<Page> PayAsync(CastMember member) => await (await town.SignedInAsync(member)).GoToAsync("/pay");

    /// <summary>Leaves these accounts ticked, and no other.</summary>
    private async Task<Page> OnlyAsync(Page form, params AccountNumber[] accounts)
    {
        var ids = new HashSet<string>();
        foreach (var account in accounts) ids.Add(await IdOfAsync(account));
        foreach (var box in form.Document.QuerySelectorAll("main input[name='Input.Chosen'][type=checkbox]").Cast<AngleSharp.Html.Dom.IHtmlInputElement>())
            box.IsChecked = ids.Contains(box.Value!);
        return form;
    }

    private async Task<string> IdOfAsync(AccountNumber account) =>
        (await town.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(account))!.Id.Value;

    private async Task<string> AmountOfAsync(AccountNumber account) => $"Input.Amounts[{await IdOfAsync(account)}]";

    private async Task<IReadOnlyDictionary<AccountNumber, Money>> BalancesAsync() =>
        await town.Portal.Services.GetRequiredService<ILedger>().BalancesAsync([First, Second]);
}
