using CalWater.Grains.Hosting;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Orleans;

/// <summary>State goes from the embedded engine to Orleans and back; the two engines are the two builds of the program.</summary>
public sealed class MoveStateTests : IAsyncLifetime
{
    private static readonly int Accounts = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1" ? 100_000 : 1000;
    private Utility utility = null!;
    private string account = "";

    public async Task InitializeAsync()
    {
        utility = await Utility.CreateAsync();
        var portal = await utility.StartAsync(embedded: true);
        account = await Utility.SignUpAndInAsync(portal.Browser);
        await portal.Process.StopAsync();
    }

    public async Task DisposeAsync() => await utility.DisposeAsync();

    [Fact]
    public async Task A_customer_of_one_engine_is_a_customer_of_the_other_and_back()
    {
        await MoveAsync("Embedded", "Orleans");
        var cluster = await utility.StartAsync();
        Assert.Equal(account, (await cluster.Browser.GoToAsync("/accounts")).Text);
        await (await cluster.Browser.GoToAsync("/accounts")).PressAsync("Sign out");
        await cluster.Process.StopAsync();
        await MoveAsync("Orleans", "Embedded");
        var portal = await utility.StartAsync(embedded: true);
        Assert.Equal(account, await Utility.SignInAsync(portal.Browser));
    }

    [Fact]
    public async Task Every_row_comes_back_as_it_was()
    {
        await utility.Database.AddEmbeddedAccountsAsync(Accounts);
        var before = await utility.Database.EmbeddedRowsAsync();
        await MoveAsync("Embedded", "Orleans");
        Assert.Empty(await utility.Database.EmbeddedRowsAsync());
        Assert.Equal(before.Count, await utility.Database.CountAsync("OrleansStorage") + await utility.Database.CountAsync("OrleansRemindersTable"));
        await MoveAsync("Orleans", "Embedded");
        Assert.Equal(before, await utility.Database.EmbeddedRowsAsync());
    }

    [Fact]
    public async Task A_move_that_was_broken_off_goes_on_where_it_stopped()
    {
        await utility.Database.AddEmbeddedAccountsAsync(1000);
        var before = await utility.Database.EmbeddedRowsAsync();
        using var breakOff = new CancellationTokenSource();
        await using (var portal = Program.BuildPortal([$"--Database:ConnectionString={utility.Database.Database.ConnectionString}", "--environment=Development"]))
        {
            await portal.Services.GetRequiredService<CalWater.Database.SchemaUpgrade>().RunAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                portal.Services.GetRequiredService<GrainStateMove>().RunAsync(toOrleans: true, new AtFirst(breakOff.Cancel), breakOff.Token));
        }
        Assert.InRange((await utility.Database.EmbeddedRowsAsync()).Count, 1, before.Count - 1);
        await MoveAsync("Embedded", "Orleans");
        await MoveAsync("Orleans", "Embedded");
        Assert.Equal(before, await utility.Database.EmbeddedRowsAsync());
    }

    [Fact]
    public async Task Nothing_moves_while_a_portal_of_either_engine_runs()
    {
        var portal = await utility.StartAsync(embedded: true);
        Assert.Contains("A portal on the embedded engine runs", await RefusedAsync(), StringComparison.Ordinal);
        await portal.Process.StopAsync();
        await MoveAsync("Embedded", "Orleans");
        await utility.StartAsync();
        Assert.Contains("A node of the cluster runs", await RefusedAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_program_starts_on_the_states_of_the_other_engine()
    {
        Assert.Contains("kept by the engine Embedded", await NotStartedAsync(embedded: false), StringComparison.Ordinal);
        await MoveAsync("Embedded", "Orleans");
        Assert.Contains("move-state --from Orleans --to Embedded", await NotStartedAsync(embedded: true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grain_that_both_engines_hold_is_not_moved()
    {
        await MoveAsync("Embedded", "Orleans");
        await utility.Database.AddEmbeddedAccountsAsync(1);
        await MoveAsync("Embedded", "Orleans");
        await utility.Database.ExecuteAsync("delete from OrleansRemindersTable");
        await utility.Database.AddEmbeddedAccountsAsync(1);
        Assert.Contains("Both engines hold a state 'service-account' of service-account/acct-5000000001", await RefusedAsync(), StringComparison.Ordinal);
    }

    private async Task<string> NotStartedAsync(bool embedded) =>
        (await Assert.ThrowsAsync<InvalidOperationException>(() => utility.StartAsync(embedded))).Message;

    private async Task<string> RefusedAsync()
    {
        var (exit, _, error) = await RunAsync("Embedded", "Orleans");
        Assert.Equal(1, exit);
        return error;
    }

    private async Task MoveAsync(string from, string to)
    {
        var (exit, output, error) = await RunAsync(from, to);
        Assert.True(exit == 0, output + error);
        Assert.Contains($"from {from} to {to}, and compared each", output, StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Error)> RunAsync(string from, string to) =>
        ChildPortal.RunAsync(["move-state", "--from", from, "--to", to, .. utility.Place], ("ASPNETCORE_ENVIRONMENT", "Development"));

    private sealed class AtFirst(Action act) : IProgress<long>
    {
        public void Report(long value) => act();
    }
}
