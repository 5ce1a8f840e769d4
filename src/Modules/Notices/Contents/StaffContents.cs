namespace CalWater.Notices.Contents;

/// <summary>Someone is to become a member of staff, or to set up password and authenticator anew.</summary>
public sealed record StaffInvited(string Path, TimeSpan ValidFor) : NoticeContent;

/// <summary>Too many wrong passwords or codes of a member of staff: sign-in waits until then.</summary>
public sealed record StaffSignInPaused(DateTimeOffset Until) : NoticeContent;
