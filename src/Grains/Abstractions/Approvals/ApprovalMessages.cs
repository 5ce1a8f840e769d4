using CalWater.Grains.Identity;
using CalWater.Grains.Linking;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Grains.Approvals;

/// <summary>An act that waits for a second person.</summary>
/// <param name="Email">The asker's address: whoever comes back under another id is still the asker.</param>
[GenerateSerializer, Immutable, Alias("approval-request")]
public sealed record ApprovalRequest(
    [property: Id(0)] StaffId Asker,
    [property: Id(1)] EmailAddress Email,
    [property: Id(2)] string Reason,
    [property: Id(3)] ActToApprove Act);

/// <summary>What is to be done: one of its kinds, and the others null.</summary>
/// <param name="Refund">More money goes back to a customer than one person may give.</param>
/// <param name="Moves">Accounts leave sign-ins in a number that one person may not move.</param>
[GenerateSerializer, Immutable, Alias("act-to-approve")]
public sealed record ActToApprove([property: Id(0)] LinkingOrder? Moves, [property: Id(1)] RefundOrder? Refund = null);

/// <summary>What a supervisor says to it.</summary>
[GenerateSerializer, Immutable, Alias("approval-answer")]
public sealed record ApprovalAnswer([property: Id(0)] StaffId Decider, [property: Id(1)] bool Approves, [property: Id(2)] string Reason);

/// <summary>A request as pages show it.</summary>
/// <param name="Until">When it lapses.</param>
/// <param name="DecidedBy">The address of the supervisor; null before one decided.</param>
[GenerateSerializer, Immutable, Alias("approval-view")]
public sealed record Approval(
    [property: Id(0)] string Id,
    [property: Id(1)] ApprovalRequest Request,
    [property: Id(2)] DateTimeOffset AskedAt,
    [property: Id(3)] DateTimeOffset Until,
    [property: Id(4)] ApprovalStanding Standing,
    [property: Id(5)] ApprovalAnswer? Answer,
    [property: Id(6)] EmailAddress? DecidedBy);

/// <summary>Where a request stands. Stored by number: never reorder.</summary>
public enum ApprovalStanding
{
    Waiting,

    /// <summary>Approved; only a crash comes between this and the end.</summary>
    UnderWay,

    Done,

    /// <summary>Approved, and nothing done: the facts were others by then.</summary>
    Overtaken,

    /// <summary>Approved, and nothing done: it cannot be.</summary>
    Impossible,

    Declined,

    /// <summary>Nobody decided in time.</summary>
    Lapsed
}

/// <summary>What an answer came to.</summary>
public enum ApprovalVerdict
{
    Decided,

    /// <summary>Nobody approves what they asked for themselves.</summary>
    OwnRequest,

    NotASupervisor,

    /// <summary>Another supervisor decided before.</summary>
    DecidedBefore,

    /// <summary>It lapsed, or there is no such request.</summary>
    TooLate
}
