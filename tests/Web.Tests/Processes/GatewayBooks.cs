using System.Globalization;
using System.Text.Json.Nodes;
using CalWater.Database;
using CalWater.Sandbox;

namespace CalWater.Web.Tests.Processes;

/// <summary>What the gateway has, held against what the portal has written down.</summary>
internal sealed class GatewayBooks(StripeSandbox sandbox, PortalDatabase database)
{
    /// <summary>What must not be at any moment: a payment asked for or charged twice, or posted with another amount.</summary>
    public async Task<IReadOnlyList<string>> BrokenAsync()
    {
        var (sessions, charges) = (await SessionsAsync(), await ChargesAsync());
        var posted = await PostedAsync();
        return
        [
            .. sessions.Where(each => each.Count() > 1).Select(each => $"I7: {each.Key} has {each.Count()} pages"),
            .. charges.Where(each => each.Count() > 1).Select(each => $"I1: {each.Key} was charged {each.Count()} times"),
            .. posted.Where(each => sessions.Contains(each.Key) && each.Value != charges[each.Key].Sum(charge => (long)charge["amount"]!)).Select(each => $"I5: {each.Key} is posted with {each.Value}")
        ];
    }

    /// <summary>What has ended at the gateway and not here.</summary>
    public async Task<IReadOnlyList<string>> UnsettledAsync()
    {
        var (charges, known, posted) = (await ChargesAsync(), await KnownAsync(), await PostedAsync());
        return
        [
            .. charges.Where(each => posted.GetValueOrDefault(each.Key) == 0 || StatusOf(each.Key) != "Succeeded").Select(each => $"{each.Key} took money and is {StatusOf(each.Key)}"),
            .. (await SessionsAsync()).Where(each => EndOf(each.First()) is { } end && StatusOf(each.Key) != end).Select(each => $"{each.Key} is {StatusOf(each.Key)}")
        ];

        string StatusOf(string payment) => known.GetValueOrDefault(payment, "not in the history");
    }

    /// <summary>What is at the gateway and in no list here. A crash right after the call leaves it so until the payment's reminder finds it.</summary>
    public async Task<IReadOnlyList<string>> UnlistedAsync()
    {
        var (sessions, known) = (await SessionsAsync(), await KnownAsync());
        return [.. sessions.Select(each => each.Key).Where(payment => !known.ContainsKey(payment))];
    }

    private static string? EndOf(JsonObject session) => ((string)session["status"]!, (string)session["payment_status"]!) switch
    {
        ("complete", "paid") => "Succeeded",
        ("expired", _) => "Canceled",
        _ => null
    };

    private async Task<ILookup<string, JsonObject>> SessionsAsync() =>
        (await sandbox.ObjectsAsync("checkout.session")).ToLookup(session => (string)session["metadata"]!["payment"]!);

    private async Task<ILookup<string, JsonObject>> ChargesAsync() =>
        (await sandbox.ObjectsAsync("charge")).Where(charge => (bool)charge["paid"]!).ToLookup(charge => (string)charge["metadata"]!["payment"]!);

    private Task<Dictionary<string, string>> KnownAsync() => ReadAsync("select payment, min(status) from billing_payments group by payment", row => row.GetString(1));

    private Task<Dictionary<string, long>> PostedAsync() => ReadAsync(
        "select payment, -sum(amount) from billing_ledger_entries where payment is not null group by payment", row => Convert.ToInt64(row.GetValue(1), CultureInfo.InvariantCulture));

    private async Task<Dictionary<string, T>> ReadAsync<T>(string sql, Func<System.Data.Common.DbDataReader, T> value)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        Dictionary<string, T> found = [];
        while (await rows.ReadAsync()) found[rows.GetString(0)] = value(rows);
        return found;
    }
}
