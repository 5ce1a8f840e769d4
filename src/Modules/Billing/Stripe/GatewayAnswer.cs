using System.Diagnostics.CodeAnalysis;

namespace CalWater.Billing.Stripe;

/// <summary>What a gateway call came to: a value, or the fault that kept it from one.</summary>
public sealed record GatewayAnswer<T>(T? Value, GatewayFault? Fault) where T : class
{
    public GatewayAnswer(T value) : this(value, null) { }

    public GatewayAnswer(GatewayFault fault) : this(null, fault) { }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Fault))]
    public bool IsDone => Value is not null;
}

/// <summary>Why a call brought no value.</summary>
/// <param name="Code">The gateway's own code, such as <c>card_declined</c>.</param>
/// <param name="DeclineCode">The bank's reason, such as <c>insufficient_funds</c>.</param>
/// <param name="Message">The gateway's sentence for developers; never shown to a customer.</param>
/// <param name="RequestId">What the gateway's support asks for.</param>
public sealed record GatewayFault(
    GatewayFaultKind Kind, string Message, string? Code = null, string? DeclineCode = null, string? RequestId = null)
{
    /// <summary>
    /// The gateway refused what was asked, so that it surely did not do it: not now, and not under this key before
    /// (a remembered success would have been answered). Anything else leaves open what happened.
    /// </summary>
    public bool NothingWasDone => Kind is GatewayFaultKind.CardDeclined or GatewayFaultKind.AuthenticationRequired or GatewayFaultKind.InvalidRequest;

    /// <summary>The gateway may keep this answer with the key: the same call would get it again, as long as the key is known.</summary>
    public bool MayBeKept => NothingWasDone || Kind is GatewayFaultKind.ServerError or GatewayFaultKind.KeyConflict;
}

public enum GatewayFaultKind
{
    CardDeclined,
    /// <summary>The bank wants to hear from the customer.</summary>
    AuthenticationRequired,
    InvalidRequest,
    NotFound,
    /// <summary>The same key came with another body before.</summary>
    KeyConflict,
    /// <summary>The secret key is wrong or may not do this.</summary>
    Unauthorized,
    /// <summary>Another call with the key, or on the object, is under way.</summary>
    Busy,
    RateLimited,
    ServerError,
    TimedOut,
    Unreachable,
    /// <summary>The answer is not what the pinned version of the API describes.</summary>
    Unreadable
}
