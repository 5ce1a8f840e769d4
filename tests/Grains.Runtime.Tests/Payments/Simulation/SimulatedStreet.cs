using System.Text.Json.Nodes;
using CalWater.Billing.Ledger;
using CalWater.Database;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>One seed's own part of a lab that many seeds share: its chance, its houses, and what of the gateway's objects is about them.</summary>
internal sealed class SimulatedStreet(PaymentLab lab, int seed)
{
    private readonly DateTimeOffset since = lab.Time.GetUtcNow().AddSeconds(-1);
    private readonly List<PaymentId> payments = [];
    private readonly HashSet<string> known = [];

    public PaymentLab Lab => lab;

    public Random Random { get; } = new(seed);

    /// <summary>The first has Auto Pay, at times.</summary>
    public IReadOnlyList<AccountNumber> Houses { get; } = [.. Enumerable.Range(0, 3).Select(house => AccountNumber.Parse($"002{seed:000000}{house}"))];

    /// <summary>Every payment that was asked for.</summary>
    public IReadOnlyList<PaymentId> Payments => payments;

    /// <summary>The record of the house with Auto Pay at the gateway.</summary>
    public string? Customer { get; set; }

    /// <summary>Three houses that owe $83.00 each.</summary>
    public async Task BuildAsync()
    {
        foreach (var house in Houses) lab.Town.Build(house);
        await lab.Get<ILedger>().PostAsync([.. Houses.Select(house => new LedgerEntry(house, LedgerKind.Bill, new(8300), "B-" + house, lab.Time.GetUtcNow()))]);
    }

    public void Add(PaymentId payment)
    {
        if (known.Add(payment.Value)) payments.Add(payment);
    }

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[Random.Next(choices.Count)];

    /// <summary>True once in so many times.</summary>
    public bool Once(int times) => Random.Next(times) == 0;

    /// <summary>The gateway's objects of one type that are about this street, oldest first.</summary>
    public async Task<List<JsonObject>> ObjectsAsync(string type)
    {
        var intents = (await lab.Sandbox.ObjectsAsync("payment_intent", since)).Where(IsMine).Select(intent => (string)intent["id"]!).ToHashSet();
        return [.. (await lab.Sandbox.ObjectsAsync(type, since)).Where(each => IsMine(each) || Of(each, "payment_intent") is { } intent && intents.Contains(intent))];
    }

    /// <summary>What a query finds in the database.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, Func<System.Data.Common.DbDataReader, T> read)
    {
        await using var connection = await lab.Get<PortalDatabase>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        List<T> found = [];
        while (await rows.ReadAsync()) found.Add(read(rows));
        return found;
    }

    private bool IsMine(JsonObject each)
    {
        var subject = each["data"]?["object"] as JsonObject ?? each;
        return (string?)subject["metadata"]?["payment"] is { } payment && known.Contains(payment) || Customer is not null && Of(subject, "customer") == Customer;
    }

    private static string? Of(JsonObject each, string member) =>
        each[member] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
