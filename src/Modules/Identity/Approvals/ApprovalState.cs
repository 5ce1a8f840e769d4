using System.Text.Json.Serialization;
using CalWater.Grains.Approvals;
using CalWater.Identity.Staff;

namespace CalWater.Identity.Approvals;

/// <summary>A request for a second person's yes, as it is kept, and what it decides.</summary>
public sealed record ApprovalState
{
    /// <summary>How long it waits: a holiday week, and not so long that nobody remembers the call.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Null before anything was asked.</summary>
    public ApprovalRequest? Request { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public ApprovalDecision? Decision { get; init; }

    /// <summary>How and when it ended; null while it waits or is carried out.</summary>
    public ApprovalEnd? End { get; init; }

    [JsonIgnore]
    public DateTimeOffset Until => AskedAt + Longest;

    /// <summary>Approved and not carried out yet.</summary>
    [JsonIgnore]
    public bool IsUnderWay => Decision is { Answer.Approves: true } && End is null;

    /// <summary>Nobody has decided and nobody can any more.</summary>
    public bool HasLapsed(DateTimeOffset now) => Decision is null && now >= Until;

    public ApprovalState Ask(ApprovalRequest request, DateTimeOffset now) => Request is null ? this with { Request = request, AskedAt = now } : this;

    /// <summary>What an answer of the member would come to.</summary>
    public ApprovalVerdict VerdictOn(StaffMember decider, ApprovalAnswer answer, DateTimeOffset now) =>
        Decision is { } made ? (made.Answer == answer ? ApprovalVerdict.Decided : ApprovalVerdict.DecidedBefore)
        : Request is null || HasLapsed(now) ? ApprovalVerdict.TooLate
        : decider.Id == Request.Asker || decider.Email == Request.Email ? ApprovalVerdict.OwnRequest
        : decider.Role < StaffRole.Supervisor ? ApprovalVerdict.NotASupervisor
        : ApprovalVerdict.Decided;

    /// <summary>A no ends it at once; a yes once it is carried out.</summary>
    public ApprovalState Decide(StaffMember decider, ApprovalAnswer answer, DateTimeOffset now) => Decision is not null ? this : this with
    {
        Decision = new(answer, decider.Email, now), End = answer.Approves ? null : new(ApprovalStanding.Declined, now)
    };

    public ApprovalState Finish(ApprovalStanding end, DateTimeOffset now) => End is null ? this with { End = new(end, now) } : this;

    public Approval? Show(string id, DateTimeOffset now) => Request is null ? null
        : new(id, Request, AskedAt, Until, Standing(now), Decision?.Answer, Decision?.Email);

    private ApprovalStanding Standing(DateTimeOffset now) =>
        End?.Standing ?? (IsUnderWay ? ApprovalStanding.UnderWay : HasLapsed(now) ? ApprovalStanding.Lapsed : ApprovalStanding.Waiting);
}

/// <summary>Who decided, how, why and when.</summary>
public sealed record ApprovalDecision(ApprovalAnswer Answer, EmailAddress Email, DateTimeOffset At);

public sealed record ApprovalEnd(ApprovalStanding Standing, DateTimeOffset At);
