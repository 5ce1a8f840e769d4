namespace CalWater.Notices.Contents;

/// <summary>Something about a login was changed. A <c>NotMePath</c> is where the owner says that it was somebody else.</summary>
public sealed record LoginChanged(LoginChange Change, DateTimeOffset At, string NotMePath) : NoticeContent, IAwaited;

/// <summary>What was changed. Names and their order are stored, and names are part of the keys of texts: only ever add one at the end.</summary>
public enum LoginChange
{
    Password,
    Questions,
    AuthenticatorOn,
    AuthenticatorOff,
    PasskeyAdded,
    PasskeyRemoved,

    /// <summary>From here on: by customer service, at the owner's request.</summary>
    Unlocked,
    ComputersForgotten,
    QuestionsCleared,
    SignedOut,
    AccountsLinked,
    AccountsUnlinked
}

/// <summary>Confirm the address that is to become the one of the sign-in, by link or by code.</summary>
public sealed record ConfirmNewEmail(string Path, string Code, TimeSpan ValidFor) : NoticeContent, IAwaited;

/// <summary>To the present address: another one was asked for, and is not confirmed yet.</summary>
public sealed record EmailChangeStarted(string To, string NotMePath) : NoticeContent, IAwaited;

/// <summary>The address of the sign-in was changed.</summary>
/// <param name="NotMePath">In the mail to the former address, which can take the change back; null in the one to the new.</param>
public sealed record EmailChanged(string From, string To, string? NotMePath) : NoticeContent, IAwaited;
