using CalWater.Grains.Approvals;
using CalWater.Identity.Audit;

namespace CalWater.Identity.Approvals;

/// <summary>What a request leaves in audit trails: the asker's, the decider's, and those of the logins it concerns.</summary>
public static class ApprovalRows
{
    /// <summary>Every row so far; one that is in its trail already changes nothing there.</summary>
    /// <param name="key">The key of the request, which makes the rows' own.</param>
    public static IEnumerable<(AuditSubject Subject, AuditEntry Entry)> Of(string key, ApprovalState state)
    {
        if (state.Request is not { } request) return [];
        var (asker, customers) = (AuditSubject.Of(request.Asker), Logins(request.Act).Select(AuditSubject.Of).ToList());
        var rows = customers.Prepend(asker).Select(subject => (subject, Asked(key, state, request)));
        if (state.Decision is { } made)
            rows = rows.Concat(customers.Prepend(asker).Append(AuditSubject.Of(made.Answer.Decider)).Select(subject => (subject, Decided(key, made))));
        return state.End is { Standing: not ApprovalStanding.Declined } end
            ? rows.Concat(customers.Prepend(asker).Select(subject => (subject, Ended(key, state, end))))
            : rows;
    }

    private static IEnumerable<LoginId> Logins(ActToApprove act) =>
        act.Moves is { } moves ? moves.Accounts.Select(each => each.From).Append(moves.To).OfType<LoginId>().Distinct() : [];

    private static AuditEntry Asked(string key, ApprovalState state, ApprovalRequest request) => new($"{key}-asked", state.AskedAt, request.Asker.Value,
        ApprovalActs.Asked, AuditEntry.Json(("accounts", Accounts(request.Act)), ("amount", request.Act.Refund?.Amount.ToString() ?? ""), ("reason", request.Reason)));

    private static AuditEntry Decided(string key, ApprovalDecision made) => new($"{key}-decided", made.At, made.Answer.Decider.Value,
        made.Answer.Approves ? ApprovalActs.Approved : ApprovalActs.Declined, AuditEntry.Json(("reason", made.Answer.Reason)));

    private static AuditEntry Ended(string key, ApprovalState state, ApprovalEnd end) => new($"{key}-ended", end.At,
        (state.Decision?.Answer.Decider ?? state.Request!.Asker).Value, ApprovalActs.Of(end.Standing), AuditEntry.Json());

    private static string Accounts(ActToApprove act) => 
        string.Join(", ", act.Moves?.Accounts.Select(each => each.Number) ?? act.Refund?.Shares.Select(each => each.Account) ?? []);
}

/// <summary>How these rows are called. The texts are stored: never change one.</summary>
public static class ApprovalActs
{
    public const string Asked = "approval-asked";
    public const string Approved = "approval-given";
    public const string Declined = "approval-declined";
    public const string Lapsed = "approval-lapsed";
    public const string Done = "approved-act-done";
    public const string NotDone = "approved-act-not-done";

    internal static string Of(ApprovalStanding end) => end switch
    {
        ApprovalStanding.Done => Done,
        ApprovalStanding.Lapsed => Lapsed,
        _ => NotDone
    };
}
