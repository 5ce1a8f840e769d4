namespace CalWater.Notices.Contents;

/// <summary>Something about Auto Pay of one account.</summary>
/// <param name="Kind">Which of them; the first part of its texts' keys, after <c>AutoPay</c>.</param>
/// <param name="Brand">The card's brand or the bank's name.</param>
/// <param name="AccountPath">The account's page.</param>
/// <param name="Amount">What is, was or would be taken.</param>
/// <param name="On">When.</param>
/// <param name="Limit">The most that one debit may be.</param>
/// <param name="Rule">What was agreed to, where that is what the mail is about.</param>
public sealed record AutoPayNotice(
    string Kind, string ServiceAddress, string AccountNumberEnding, string Brand, string Last4, string AccountPath,
    Money? Amount, DateOnly? On, Money? Limit, AutoPayRule? Rule) : NoticeContent;

/// <summary>An authorisation of recurring debits, as it is recorded (Reg E 1005.10(b): the customer gets a copy).</summary>
public sealed record AutoPayRule(
    int DaysBefore, Money? Limit, DateOnly? EndsOn, string TextVersion, DateTimeOffset At, string IpAddress, string Browser);

/// <summary>A saved card is about to expire.</summary>
/// <param name="Expires">The month through whose end it is good, by its first day.</param>
/// <param name="PaysByItself">Auto Pay uses it.</param>
public sealed record CardExpiring(string Brand, string Last4, DateOnly Expires, bool PaysByItself, string Path) : NoticeContent;
