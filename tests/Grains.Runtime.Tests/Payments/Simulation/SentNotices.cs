using System.Text.Json.Nodes;
using CalWater.Grains.Payments;

namespace CalWater.Grains.Runtime.Tests.Payments.Simulation;

/// <summary>The mails about the Auto Pay of one house, by what names them after <c>auto-pay-{account}-</c>.</summary>
internal sealed class SentNotices
{
    private readonly Dictionary<string, SentNotice> all;

    private SentNotices(IEnumerable<SentNotice> found) => all = found.ToDictionary(notice => notice.Id);

    public static async Task<SentNotices> ReadAsync(SimulatedStreet street)
    {
        var prefix = $"auto-pay-{street.Houses[0]}-";
        return new(await street.QueryAsync($"select id, content, created_at from notices_outbox where id like '{prefix}%'", row => new SentNotice(
            row.GetString(0)[prefix.Length..], JsonNode.Parse(row.GetString(1))!, DateTime.SpecifyKind(row.GetDateTime(2), DateTimeKind.Utc))));
    }

    public SentNotice? Find(string id) => all.GetValueOrDefault(id);

    public int Count(string kind) => all.Values.Count(notice => (string?)notice.Content["Kind"] == kind);

    /// <summary>Those that moved the announced debit of a bill to another day.</summary>
    public List<SentNotice> MovesOf(IssuedBill bill) => [.. all.Values.Where(notice => notice.Id.StartsWith($"Moved-{bill.Number}-", StringComparison.Ordinal)).OrderBy(notice => notice.At)];
}

/// <summary>One mail, as the outbox keeps it.</summary>
internal sealed record SentNotice(string Id, JsonNode Content, DateTimeOffset At)
{
    public DateOnly SentOn => At.ToPacificDate();

    /// <summary>The day it speaks of.</summary>
    public DateOnly On => DateOnly.Parse((string)Content[nameof(On)]!, System.Globalization.CultureInfo.InvariantCulture);

    public long Cents => (long)Content["Amount"]![nameof(Cents)]!;
}
