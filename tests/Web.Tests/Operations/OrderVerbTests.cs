using CalWater.Testing;
using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Payments;

namespace CalWater.Web.Tests.Operations;

/// <summary><c>autopay --date D</c> and <c>reconcile --date D</c>: a portal that runs does the work, otherwise the verb does.</summary>
public sealed class OrderVerbTests(PastStreet past) : IClassFixture<PastStreet>
{
    private readonly Street street = past.Street;

    private string Today => $"{street.Now.ToPacificDate():yyyy-MM-dd}";

    [Fact]
    public async Task A_running_portal_makes_the_debits_that_are_due_once_however_often_it_is_asked()
    {
        var ana = await street.NewPayerAsync();
        await ana.EnrolInAutoPayAsync();
        var on = await street.BillAsync(ana);
        var owed = await street.BalanceAsync(ana);
        street.Wait(on.StartOfDay() - street.Now + TimeSpan.FromHours(9));
        await DatedAsync("autopay", on, "1 accounts had a debit due");
        await Eventually.TrueAsync(async () => await street.BalanceAsync(ana) == owed - new Money(8300));
        await DatedAsync("autopay", on, "nothing was due");
    }

    [Fact]
    public async Task A_running_portal_reconciles_a_day_and_the_verb_says_that_it_agrees()
    {
        await (await street.NewPayerAsync()).PayAsync();
        var (exit, output, error) = await street.RunVerbAsync("reconcile", "--date", Today);
        Assert.True(exit == 0, error);
        Assert.Contains("gateway and ledger agree", output, StringComparison.Ordinal);
        Assert.Contains("The day is not over", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_portal_the_verb_runs_the_grains_itself_and_lets_the_portal_have_them_back()
    {
        var ana = await street.NewPayerAsync();
        await ana.PayAsync();
        await street.Portal.StopAsync();
        try
        {
            var (exit, _, error) = await street.RunVerbAsync("autopay", "--date", $"{DateTimeOffset.UnixEpoch.ToPacificDate():yyyy-MM-dd}");
            Assert.True(exit == 0, error);
        }
        finally
        {
            await street.Portal.StartAsync();
        }
        Assert.Contains("$0.00", (await ana.OpenAsync("")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("autopay"), InlineData("reconcile")]
    public async Task A_day_to_come_is_refused(string verb)
    {
        var (exit, _, error) = await street.RunVerbAsync(verb, "--date", "2100-01-01");
        Assert.Equal(1, exit);
        Assert.Contains("still to come", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gateway_that_does_not_answer_is_no_result()
    {
        await street.BreakAsync("GET /v1/payment_intents");
        var (exit, _, error) = await street.RunVerbAsync("reconcile", "--date", Today);
        Assert.Equal(3, exit);
        Assert.Contains("Run it again", error, StringComparison.Ordinal);
    }

    private async Task DatedAsync(string verb, DateOnly day, string words)
    {
        var (exit, output, error) = await street.RunVerbAsync(verb, "--date", $"{day:yyyy-MM-dd}");
        Assert.True(exit == 0, error);
        Assert.Contains(words, output, StringComparison.Ordinal);
    }
}

/// <summary>A street so far behind that what is due there in two weeks is over for the command line.</summary>
public sealed class PastStreet : IAsyncLifetime
{
    public Street Street { get; } = new();

    public Task InitializeAsync()
    {
        Street.Wait(TimeSpan.FromDays(-40));
        return Street.InitializeAsync();
    }

    public Task DisposeAsync() => Street.DisposeAsync();
}
