namespace CalWater.Sandbox;

/// <summary>The ways in which a payment gateway fails its callers.</summary>
public enum FaultKind
{
    /// <summary>The request waits <see cref="Fault.Delay"/> before it is served.</summary>
    Latency,

    /// <summary>429 with <c>Retry-After</c>; nothing happened.</summary>
    RateLimited,

    /// <summary>500; nothing happened and the idempotency key stays free.</summary>
    ErrorBefore,

    /// <summary>500, but the effect happened; the 500 is what the idempotency key replays.</summary>
    ErrorAfter,

    /// <summary>The effect happened, then the connection breaks; the idempotency key replays the true answer.</summary>
    DropAfter,

    /// <summary>The event is delivered twice.</summary>
    WebhookDuplicate,

    /// <summary>The events of one change are delivered last first.</summary>
    WebhookReorder,

    /// <summary>The event is delivered <see cref="Fault.Delay"/> later.</summary>
    WebhookDelay,

    /// <summary>The event is never delivered, though it can be listed.</summary>
    WebhookOff,
}
