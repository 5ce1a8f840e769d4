using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Payments;

namespace CalWater.Web.Tests.Operations;

/// <summary>What lists and search show can be made anew from what it follows from.</summary>
public sealed class RebuildVerbTests(Street street) : IClassFixture<Street>
{
    private static readonly string[] Spoiling =
    [
        "update billing_payments set status = 'Failed', amount = 1",
        "delete from billing_auto_pay",
        "insert into billing_auto_pay (account, login, status, method, brand, last4, days_before, version) values ('9876543210', 'x', 'On', 'm', 'b', '1', 0, 9)",
        "update billing_saved_cards set last4 = '0000'",
        "update accounts_online set owner = null",
        "delete from identity_logins",
        "delete from accounts_search",
        "delete from accounts_search_words"
    ];

    [Fact]
    public async Task Spoiled_lists_and_a_lost_index_are_as_they_were_after_a_rebuild()
    {
        var ana = await street.NewPayerAsync();
        await ana.PayAsync();
        await ana.EnrolInAutoPayAsync();
        var before = await LookAsync(ana);
        await street.Portal.StopAsync();
        foreach (var harm in Spoiling) await street.ExecuteOnDatabaseAsync(harm);
        var (wrong, _, faults) = await street.RunVerbAsync("check");
        var (exit, output, error) = await street.RunVerbAsync("rebuild");
        var (check, _, left) = await street.RunVerbAsync("check");
        await street.Portal.StartAsync();
        Assert.Equal(1, wrong);
        Assert.Contains("Search index", faults, StringComparison.Ordinal);
        Assert.Contains("List of Auto Pay: 1 of 1 rows follow from nothing", faults, StringComparison.Ordinal);
        Assert.True(exit == 0, error);
        Assert.Contains("1 rows that none tells of were removed", output, StringComparison.Ordinal);
        Assert.True(check == 0, left);
        Assert.Equal(before, await LookAsync(ana));
    }

    [Fact]
    public async Task While_a_portal_runs_nothing_is_rebuilt()
    {
        var (exit, _, error) = await street.RunVerbAsync("rebuild");
        Assert.Equal(1, exit);
        Assert.Contains("Stop it", error, StringComparison.Ordinal);
    }

    private static async Task<string> LookAsync(Payer payer) =>
        (await payer.Visitor.GoToAsync("/accounts")).Text + (await payer.OpenAsync("/payments")).Text + (await payer.OpenAsync("/auto-pay")).Text;
}
