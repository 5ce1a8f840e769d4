using System.Text.Json;

namespace CalWater.Sandbox.Inspection;

/// <summary>A fault as JSON: <c>{"kind": "rate_limited", "match": "POST /v1/*", "count": 2, "delay_ms": 1000}</c>.</summary>
internal sealed record FaultText(string Kind, string? Match, int? Count, long? DelayMs)
{
    private static readonly Dictionary<string, FaultKind> ByName =
        Enum.GetValues<FaultKind>().ToDictionary(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()));

    public static IEnumerable<string> Kinds => ByName.Keys;

    public static FaultText Of(Fault fault) =>
        new(ByName.First(entry => entry.Value == fault.Kind).Key, fault.Match, fault.Count, (long)fault.Delay.TotalMilliseconds);

    /// <summary>Null when the kind is none of <see cref="Kinds"/> or the count is not positive.</summary>
    public Fault? ToFault() =>
        ByName.TryGetValue(Kind ?? "", out var kind) && (Count ?? 1) > 0
            ? new Fault(kind, Match ?? "*", Count ?? 1, TimeSpan.FromMilliseconds(DelayMs ?? 0))
            : null;
}
