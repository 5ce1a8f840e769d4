using CalWater.Testing;
using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Payments;

namespace CalWater.Web.Tests.Operations;

/// <summary>A backup while customers pay, a loss, and the way back.</summary>
public sealed class BackupVerbTests(Street street) : IClassFixture<Street>, IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_paid_before_the_backup_is_in_it_and_what_was_paid_after_is_found_by_reconciling()
    {
        var (ana, ben) = (await street.NewPayerAsync(), await street.NewPayerAsync());
        var others = Task.WhenAll(Enumerable.Range(0, 2).Select(async _ => await (await street.NewPayerAsync()).PayAsync()));
        await ana.PayAsync();
        await BackUpAsync();
        await others;
        await ben.PayAsync();
        await street.Portal.LeaveAsync();
        await RestoreAsync();
        await street.Portal.StartAsync();
        Assert.Equal(Money.Zero, await street.BalanceAsync(ana));
        Assert.Equal(new Money(8300), await street.BalanceAsync(ben));
        Assert.Contains("$0.00", (await ana.OpenAsync("")).Text, StringComparison.Ordinal);
        await AssertFoundAsync();
        Assert.Contains("each posted once and nothing else", (await street.RunVerbAsync("check")).Output, StringComparison.Ordinal);
    }

    /// <summary>Everything that Stripe took and the old backup does not know is listed by its charge's amount; nothing is charged.</summary>
    private async Task AssertFoundAsync()
    {
        var (exit, output, _) = await street.RunVerbAsync("reconcile", "--date", $"{street.Now.ToPacificDate():yyyy-MM-dd}");
        Assert.Equal(1, exit);
        Assert.Matches("pi_\\w+ 83.00: the gateway took this money, and the ledger does not have it", output);
    }

    private async Task BackUpAsync()
    {
        var (exit, output, error) = await street.RunVerbAsync("backup", "--to", folder["backup"]);
        if (!TestDatabase.IsPostgreSql)
        {
            Assert.True(exit == 0, error);
            Assert.Contains(folder["backup"], output, StringComparison.Ordinal);
            return;
        }
        Assert.Equal(1, exit);
        Assert.Equal((0, ""), await Verbs.ShellAsync(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]));
    }

    private async Task RestoreAsync()
    {
        var (exit, _, error) = await street.RunVerbAsync("restore", "--from", folder["backup"], "--replace");
        if (!TestDatabase.IsPostgreSql) Assert.True(exit == 0, error);
        else Assert.Equal((0, ""), await Verbs.ShellAsync(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1]));
    }
}
