using CalWater.Billing.Ledger;
using CalWater.Database;
using CalWater.Testing;
using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Processes;

/// <summary><c>export FOLDER --date D</c> beside a running portal whose day is the day before yesterday, and the way back.</summary>
public sealed class ExportVerbTests(EarlierStreet earlier) : IClassFixture<EarlierStreet>, IDisposable
{
    private readonly Street street = earlier.Street;
    private readonly TestFolder folder = new();
    private DateOnly day = earlier.Street.Now.ToPacificDate();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_payment_by_card_goes_out_with_its_day_and_is_not_posted_again_when_it_comes_back()
    {
        var ana = await street.NewPayerAsync();
        await (await (await ana.OpenAsync("/pay")).PressAsync("Continue to the card page")).PayByCardAsync();
        Assert.Equal(0, (await ExportAsync("out")).Exit);
        var row = Assert.Single(Rows("portal_payments.csv", ana)).Split(',');
        Assert.Equal($"{ana.Account.Number},,83.00,card,{day:yyyy-MM-dd}", string.Join(',', row[1..6]));
        Assert.Matches("^pi_.+$", row[6]);
        await BringBackAsync($"{row[0]},{ana.Account.Number},{day:yyyy-MM-dd},{row[3]},portal", "Matched");
        Assert.Equal([LedgerKind.Payment, LedgerKind.Bill], (await street.Ledger().EntriesAsync(ana.Account.Number)).Select(entry => entry.Kind));
        Assert.Equal(Money.Zero, await street.BalanceAsync(ana));
    }

    [Fact]
    public async Task One_that_comes_back_with_another_amount_is_kept_in_suspense_and_not_posted()
    {
        var ana = await street.NewPayerAsync();
        await (await (await ana.OpenAsync("/pay")).PressAsync("Continue to the card page")).PayByCardAsync();
        await ExportAsync("out");
        var reference = Assert.Single(Rows("portal_payments.csv", ana)).Split(',')[0];
        await BringBackAsync($"{reference},{ana.Account.Number},{day:yyyy-MM-dd},84.00,portal", "Suspense");
        Assert.Equal(Money.Zero, await street.BalanceAsync(ana));
    }

    [Fact]
    public async Task A_sign_up_and_e_billing_go_out_and_the_machines_place_and_calendar_change_nothing()
    {
        var ana = await street.NewPayerAsync();
        await (await ana.OpenAsync("/e-billing")).StartEBillingAsync();
        await ExportAsync("out");
        await (await ana.OpenAsync("/e-billing")).FollowAsync("Go back to paper bills");
        Assert.Equal(0, (await ExportAsync("again", ("TZ", "Asia/Tokyo"), ("LC_ALL", "th_TH.UTF-8"))).Exit);
        Assert.Equal(["e-billing,Y", "login,Y", "language,en"], Rows("enrolments.csv", ana).Select(row => row[11..row.LastIndexOf(',')]));
        foreach (var file in Directory.GetFiles(folder["out"]).Select(Path.GetFileName))
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder["out"], file!)), await File.ReadAllBytesAsync(Path.Combine(folder["again"], file!)));
    }

    [Theory]
    [InlineData(1, "2100-01-01", "Payments may still settle on 2100-01-01")]
    [InlineData(2, "1/2/2026", "Write it as 2026-11-22")]
    public async Task What_cannot_be_exported_is_said(int exit, string date, string words)
    {
        var (status, _, error) = await RunAsync(["export", folder["out"], "--date", date]);
        Assert.Equal(exit, status);
        Assert.Contains(words, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public async Task The_folder_of_another_day_is_refused_and_the_same_day_is_said_to_be_there()
    {
        await ExportAsync("out");
        Assert.Contains("was there already", (await ExportAsync("out")).Output, StringComparison.Ordinal);
        day = day.AddDays(-1);
        var (exit, _, error) = await ExportAsync("out");
        Assert.Equal(1, exit);
        Assert.Contains("Name another folder", error, StringComparison.Ordinal);
    }

    /// <summary>The rows about the payer's account in the folder <c>out</c>.</summary>
    private string[] Rows(string file, Payer payer) =>
        [.. File.ReadLines(Path.Combine(folder["out"], file)).Where(row => row.Contains($"{payer.Account.Number}", StringComparison.Ordinal))];

    private Task<(int Exit, string Output, string Error)> ExportAsync(string name, params (string, string)[] environment) =>
        RunAsync(["export", folder[name], "--date", $"{day:yyyy-MM-dd}"], environment);

    /// <summary>The next batch of the billing system, with this one payment.</summary>
    private async Task BringBackAsync(string payment, string outcome)
    {
        await CisBatch.WriteAsync(folder["in"], payment);
        var (exit, _, error) = await RunAsync(["import", folder["in"]]);
        Assert.True(exit == 0, error);
        Assert.Equal(outcome, await OutcomeAsync(payment.Split(',')[0]));
    }

    private async Task<string?> OutcomeAsync(string reference)
    {
        await using var connection = await street.Portal.Services.GetRequiredService<PortalDatabase>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select outcome from billing_cis_payments where reference = '{reference}'";
        return (string?)await command.ExecuteScalarAsync();
    }

    /// <summary>In a process of its own where it is to have an environment of its own.</summary>
    private Task<(int Exit, string Output, string Error)> RunAsync(string[] verb, params (string, string)[] environment)
    {
        string[] arguments = [.. verb, "--connection", street.Portal.Services.GetRequiredService<PortalDatabase>().ConnectionString];
        return environment.Length == 0 ? Verb.RunAsync(arguments) : ChildPortal.RunAsync(arguments, environment);
    }
}

/// <summary>A street whose clock is two days behind, so that its day is over for the command line.</summary>
public sealed class EarlierStreet : IAsyncLifetime
{
    public Street Street { get; } = new();

    public Task InitializeAsync()
    {
        Street.Wait(TimeSpan.FromDays(-2));
        return Street.InitializeAsync();
    }

    public Task DisposeAsync() => Street.DisposeAsync();
}
