namespace CalWater.Notices.Contents;

/// <summary>Choose a new password, by link or by code.</summary>
public sealed record RecoverPassword(string Path, string Code, TimeSpan LinkValidFor, TimeSpan CodeValidFor) : NoticeContent, IAwaited;

/// <summary>A recovery has set a new password; every session has ended.</summary>
public sealed record PasswordRecovered(DateTimeOffset At) : NoticeContent, IAwaited;

/// <summary>So many wrong tries in a row that the password no longer works: a recovery is the way back.</summary>
public sealed record PasswordDisabled(int Tries) : NoticeContent, IAwaited;

/// <summary>With which e-mail address one signs in for an account.</summary>
public sealed record SignInReminder(string Email, string AccountNumberEnding) : NoticeContent, IAwaited;

/// <summary>What became of a user name of the portal before this one (F12).</summary>
/// <param name="AccountNumberEnding">Of the account it was used for; null when none was kept with it.</param>
/// <param name="IsSignedUp">Whether the e-mail address signs in here already.</param>
/// <param name="IsAccountMissing">It does, and does not have that account yet.</param>
public sealed record UserNameReplaced(string UserName, string Email, string? AccountNumberEnding, bool IsSignedUp, bool IsAccountMissing = false) : NoticeContent, IAwaited;

/// <summary>A confirmed sign-up that could not be finished, because another came first: with the e-mail address, or with an account.</summary>
public sealed record SignUpNotFinished(bool IsEmailInUse, string CenterName, string CenterPhone) : NoticeContent;
