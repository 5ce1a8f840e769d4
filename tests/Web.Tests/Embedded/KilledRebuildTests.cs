using System.Diagnostics;
using CalWater.Grains.Payments;
using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Operations;
using CalWater.Web.Tests.Payments;
using Xunit.Abstractions;

namespace CalWater.Web.Tests.Embedded;

/// <summary>
/// <c>kill -9</c> of the verb <c>rebuild</c> at moments spread over its run: each row is as it was or as it should be, <c>check</c>
/// says to run it again where that is needed, and the next run ends well. Twenty moments with CALWATER_TEST_LONG=1.
/// </summary>
public sealed class KilledRebuildTests(Street street, ITestOutputHelper output) : IClassFixture<Street>
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("CALWATER_TEST_LONG") == "1";
    private static readonly (int Copies, int Kills) Size = IsLong ? (2000, 20) : (400, 2);
    private static readonly string Numbers = $"with recursive numbers (n) as (select 1000 union all select n + 1 from numbers where n < {1000 + Size.Copies})";
    private static readonly string[] Lists = ["billing_payments", "billing_auto_pay", "accounts_online", "identity_logins"];

    private static readonly string[] Spoiling =
    [
        "update billing_payments set status = 'Failed', amount = 1", "update billing_auto_pay set days_before = 4",
        "update accounts_online set owner = 'x'", "update identity_logins set email = 'x@example.com'",
        "insert into billing_auto_pay (account, login, status, method, brand, last4, days_before, version) values ('9876543210', 'x', 'On', 'm', 'b', '1', 0, 9)"
    ];

    [Fact]
    public async Task Killed_anywhere_it_leaves_rows_as_they_were_or_as_they_should_be_and_the_next_run_ends_well()
    {
        await FillAsync();
        await AssertRebuiltAsync();
        var right = await RowsAsync();
        var spoiled = await SpoilAsync();
        Assert.True(right.Count > 4 * Size.Copies && spoiled.Except(right).Count() > 4 * Size.Copies);
        var whole = Stopwatch.StartNew();
        await street.RunVerbAsync("rebuild");
        whole.Stop();
        await SpoilAsync();
        var wrong = new List<int>();
        for (var kill = 1; kill <= Size.Kills; kill++)
        {
            await street.KillVerbAsync(whole.Elapsed * kill / (Size.Kills + 1), "rebuild");
            var left = await RowsAsync();
            Assert.Empty(left.Except(right).Except(spoiled).Take(3));
            Assert.InRange(left.Count, right.Count, spoiled.Count);
            wrong.Add(left.Except(right).Count());
            var (exit, _, faults) = await street.RunVerbAsync("check");
            Assert.True(wrong[^1] == 0 && !faults.Contains("List of", StringComparison.Ordinal) || exit == 1 && faults.Contains("make it anew with the verb rebuild", StringComparison.Ordinal), faults);
        }
        output.WriteLine($"A rebuild takes {whole.Elapsed.TotalSeconds:F1} s; wrong after each kill: {string.Join(", ", wrong)}");
        await AssertRebuiltAsync();
        Assert.True(right.SetEquals(await RowsAsync()));
    }

    /// <summary>What somebody did to the lists by hand, as it stands then.</summary>
    private async Task<HashSet<string>> SpoilAsync()
    {
        foreach (var harm in Spoiling) await street.ExecuteOnDatabaseAsync(harm);
        return await RowsAsync();
    }

    private async Task AssertRebuiltAsync()
    {
        var (exit, _, error) = await street.RunVerbAsync("rebuild");
        var (_, _, left) = await street.RunVerbAsync("check");
        Assert.True(exit == 0, error);
        Assert.DoesNotContain("List of", left, StringComparison.Ordinal);
    }

    /// <summary>A town: the grains of one customer, many times over.</summary>
    private async Task FillAsync()
    {
        var ana = await street.NewPayerAsync();
        await ana.PayAsync();
        await ana.EnrolInAutoPayAsync();
        var login = await street.LoginAsync(ana);
        await street.Portal.StopAsync();
        await CopyGrainsAsync("login", $"login-{login}", "'login-copy-' || n");
        await CopyGrainsAsync("service-account", ServiceAccountKey(ana), "'acct-880000' || n");
        await CopyGrainsAsync("auto-pay", PaymentGrains.AutoPayKey(ana.Account.Number), "'auto-880000' || n");
        await CopyGrainsAsync("payment", null, "'pay-copy' || n", "replace(payload, substr(grain_key, 5), 'copy' || n)");
        await street.ExecuteOnDatabaseAsync($"""
            {Numbers}
            insert into accounts_service_accounts (number, id, status, customer_name, service_address, city, zip, center_id, class, district, meter_size, cap)
            select '880000' || n, 'copy' || n, status, customer_name, service_address, city, zip, center_id, class, district, meter_size, cap
            from accounts_service_accounts, numbers where number = '{ana.Account.Number}'
            """);
    }

    private Task CopyGrainsAsync(string type, string? key, string copy, string payload = "payload") => street.ExecuteOnDatabaseAsync($"""
        {Numbers}
        insert into grain_state (grain_type, grain_key, state_name, payload, etag, modified)
        select grain_type, {copy}, state_name, {payload}, 1, modified from grain_state, numbers where grain_type = '{type}' {(key is null ? "" : $"and grain_key = '{key}'")}
        """);

    private static string ServiceAccountKey(Payer payer) => Grains.ServiceAccounts.ServiceAccountGrains.Key(payer.Account.Number);

    /// <summary>Every row of the lists, in words. A version only orders what is told.</summary>
    private async Task<HashSet<string>> RowsAsync()
    {
        HashSet<string> rows = [];
        await using var connection = await street.Portal.Database.OpenAsync();
        foreach (var list in Lists)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from {list}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add(list + ": " + string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Where(column => reader.GetName(column) != "version").Select(reader.GetValue)));
        }
        return rows;
    }
}
