namespace CalWater.Notices.Contents;

/// <summary>Someone is to become a member of staff, or to set up password and authenticator anew.</summary>
public sealed record StaffInvited(string Path, TimeSpan ValidFor) : NoticeContent, IAwaited;

/// <summary>Too many wrong passwords or codes of a member of staff: sign-in waits until then.</summary>
public sealed record StaffSignInPaused(DateTimeOffset Until) : NoticeContent, IAwaited;

/// <summary>To the member of staff who asked for a second person's yes: how it ended.</summary>
/// <param name="Accounts">How many accounts were to be moved.</param>
/// <param name="Reason">Why it was asked.</param>
/// <param name="Decider">The supervisor's address; null where nobody decided.</param>
/// <param name="Answer">Why the supervisor decided so.</param>
public sealed record ApprovalEnded(ApprovalOutcome Outcome, int Accounts, string Reason, string? Decider, string? Answer) : NoticeContent;

/// <summary>How a request ended. Names are stored and part of text keys: never rename one.</summary>
public enum ApprovalOutcome
{
    Done,

    /// <summary>Approved, and nothing moved: the facts were others by then.</summary>
    NotDone,
    Declined,
    Lapsed
}
