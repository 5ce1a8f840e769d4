namespace CalWater.Notices.Contents;

/// <summary>The owner of an account lets somebody see its bills. Names no account: the address may have been mistyped.</summary>
/// <param name="Owner">The owner's e-mail address.</param>
/// <param name="MayPay">Whether they may pay them too.</param>
public sealed record AccessOfferedNotice(string Path, string Owner, bool MayPay) : NoticeContent, IAwaited;

/// <summary>To the owner: what came of an invitation.</summary>
public sealed record AccessAnswered(string Guest, string ServiceAddress, AccessAnswer Answer, string AccessPath) : NoticeContent;

/// <summary>The owner has ended an access.</summary>
public sealed record AccessEnded(string Owner) : NoticeContent;

/// <summary>What somebody said to an invitation. Names are stored and part of text keys: never rename one.</summary>
public enum AccessAnswer
{
    Accepted,
    Declined
}
