using CalWater.Sandbox.Api;

namespace CalWater.Sandbox;

/// <summary>Lets the pending faults strike API requests.</summary>
internal sealed class FaultInjector(Faults faults, TimeProvider clock)
{
    /// <summary>Strikes before the request has had any effect.</summary>
    /// <exception cref="StripeRefusal">A 429 or a 500 was due.</exception>
    public async Task BeforeAsync(string target)
    {
        if (faults.Take(FaultKind.Latency, target) is { } latency) await Task.Delay(latency.Delay, clock);
        if (faults.Take(FaultKind.RateLimited, target) is { } limited) throw Refusals.RateLimited(limited.Delay);
        if (faults.Take(FaultKind.ErrorBefore, target) is not null) throw Refusals.Unavailable();
    }

    /// <summary>The fault that strikes once the effect has happened, if any.</summary>
    public FaultKind? TakeAfter(string target) =>
        (faults.Take(FaultKind.ErrorAfter, target) ?? faults.Take(FaultKind.DropAfter, target))?.Kind;
}
