using CalWater.Billing.Payments;
using CalWater.Grains.Approvals;
using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Operations;

/// <summary>What a list says is held against the states of the grains, column by column.</summary>
public sealed class CheckedListsTests(Street street) : IClassFixture<Street>
{
    private const string Elsewhere = "'2001-02-03 04:05:06+00'";

    /// <summary>A list, the column of it that somebody writes over, and what they write.</summary>
    private static readonly (string List, string Table, string Column, string Value)[] Harms =
    [
        ("payments", "billing_payments", "amount", "1"),
        ("payments", "billing_payments", "status", "'Failed'"),
        ("payments", "billing_payments", "login", "'x'"),
        ("payments", "billing_payments", "paid_at", Elsewhere),
        ("payments", "billing_payments", "last4", "'0000'"),
        ("refunds and returns", "billing_money_moves", "amount", "1"),
        ("refunds and returns", "billing_money_moves", "at", Elsewhere),
        ("Auto Pay", "billing_auto_pay", "status", "'Paused'"),
        ("Auto Pay", "billing_auto_pay", "days_before", "4"),
        ("Auto Pay", "billing_auto_pay", "most", "7"),
        ("Auto Pay", "billing_auto_pay", "runs_on", "'2031-01-01'"),
        ("saved cards", "billing_saved_cards", "brand", "'x'"),
        ("saved cards", "billing_saved_cards", "expires", "'2031-01-01'"),
        ("accounts online", "accounts_online", "owner", "'x'"),
        ("accounts online", "accounts_online", "e_billing_since", Elsewhere),
        ("accounts online", "accounts_online", "unlinked_at", Elsewhere),
        ("shared accounts", "accounts_shared", "access_right", "'ReadAndPay'"),
        ("shared accounts", "accounts_shared", "until", "'2031-01-01'"),
        ("billing contacts", "accounts_contacts", "nickname", "'x'"),
        ("billing contacts", "accounts_contacts", "name_on_bill", "'x'"),
        ("sign-ins", "identity_logins", "email", "'x@example.com'"),
        ("sign-ins", "identity_logins", "created_at", Elsewhere),
        ("approvals", "identity_approvals", "asked_by", "'x'"),
        ("approvals", "identity_approvals", "asked_at", Elsewhere),
        ("approvals", "identity_approvals", "until", Elsewhere),
        ("approvals", "identity_approvals", "is_open", "false")
    ];

    [Fact]
    public async Task A_wrong_value_in_any_list_is_named_and_a_rebuild_mends_it()
    {
        await FillListsAsync();
        await street.Portal.StopAsync();
        Assert.DoesNotContain("List of", (await street.RunVerbAsync("check")).Error, StringComparison.Ordinal);
        foreach (var harm in Harms) await street.ExecuteOnDatabaseAsync($"update {harm.Table} set {harm.Column} = {harm.Value}");
        var (wrong, _, faults) = await street.RunVerbAsync("check");
        Assert.Equal(1, wrong);
        foreach (var harms in Harms.GroupBy(harm => harm.List))
        {
            var line = Array.Find(faults.Split('\n'), line => line.StartsWith($"List of {harms.Key}: row ", StringComparison.Ordinal)) ?? "";
            Assert.All(harms, harm => Assert.True(line.Contains(harm.Column, StringComparison.Ordinal), $"{harm.List}: {harm.Column} is not in '{line}'"));
            Assert.Contains($"List of {harms.Key}: stop the portal and make it anew with the verb rebuild.", faults, StringComparison.Ordinal);
        }
        await AssertRebuiltAsync();
    }

    [Fact]
    public async Task A_row_that_is_missing_unreadable_or_under_another_key_is_named_and_a_rebuild_mends_it()
    {
        await FillListsAsync();
        await street.Portal.StopAsync();
        await street.ExecuteOnDatabaseAsync("update billing_auto_pay set status = 'Onward'");
        Assert.Contains("List of Auto Pay: a row holds what cannot be read", (await street.RunVerbAsync("check")).Error, StringComparison.Ordinal);
        string[] harms =
        [
            "update billing_saved_cards set login = 'x'", "update billing_payments set account = '9999999999'", "update billing_money_moves set payment = 'x'", "delete from billing_auto_pay",
            "update accounts_shared set login = 'x'", "delete from accounts_contacts", "delete from accounts_online", "delete from identity_logins", "delete from identity_approvals"
        ];
        foreach (var harm in harms) await street.ExecuteOnDatabaseAsync(harm);
        var (wrong, _, faults) = await street.RunVerbAsync("check");
        Assert.Equal(1, wrong);
        foreach (var list in Harms.Select(harm => harm.List).Distinct())
            Assert.Contains(faults.Split('\n'), line => line.StartsWith($"List of {list}: row ", StringComparison.Ordinal) && line.Contains("is missing.", StringComparison.Ordinal));
        await AssertRebuiltAsync();
    }

    private async Task AssertRebuiltAsync()
    {
        var (exit, _, error) = await street.RunVerbAsync("rebuild");
        var (check, _, left) = await street.RunVerbAsync("check");
        await street.Portal.StartAsync();
        Assert.True(exit == 0, error);
        Assert.True(check == 0, left);
    }

    private async Task RefundAsync(Payer payer)
    {
        var paid = (await street.Portal.Services.GetRequiredService<IPayments>().HistoryAsync(payer.Account.Number))[0].Id;
        var refund = new RefundOrder(RandomId.New(16), paid, [new(payer.Account.Number, new(1000))], "staff1", "A trial");
        Assert.Equal(RefundVerdict.Done, await street.Grains().Aftermath(paid).Refund(refund));
    }

    /// <summary>A customer whose grains have a row in each list.</summary>
    private async Task FillListsAsync()
    {
        var ana = await street.NewPayerAsync();
        await ana.PayAsync();
        await RefundAsync(ana);
        await ana.EnrolInAutoPayAsync();
        var (owner, other) = (await street.LoginAsync(ana), new LoginId(RandomId.New(26)));
        var account = street.Grains().ServiceAccount(ana.Account.Number);
        var guest = EmailAddress.Parse("rosa@example.com");
        await account.OfferAccess(new(RandomId.New(16), owner, guest, AccountRight.Read, null, "hash"));
        Assert.True(await account.AcceptAccess("hash", other, guest));
        await account.SetNames(new(null, "Ana and Rosa", "Home"), new(owner, EmailAddress.Parse(ana.Email), Language.English));
        await street.Grains().Approval(ApprovalGrains.NewId()).Ask(new(new("staff1"), EmailAddress.Parse("csr@example.com"), "A trial", new(null)));
    }
}
