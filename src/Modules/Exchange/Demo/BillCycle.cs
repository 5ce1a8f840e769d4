namespace CalWater.Exchange.Demo;

/// <summary>
/// When an account is read and billed: once a month, on a day of its own. Bills are counted by age: 0 is the newest an
/// open account has.
/// </summary>
/// <param name="LastIssue">The day bill 0 is issued.</param>
/// <param name="Newest">Age of the account's newest bill: more than 0 when it was closed.</param>
/// <param name="Oldest">Age of the oldest bill of its story.</param>
/// <param name="Before">How many bills it had before its story.</param>
internal sealed record BillCycle(DateOnly LastIssue, int Newest, int Oldest, int Before)
{
    private const int DaysFromReadToIssue = 2;

    public IEnumerable<int> OldestFirst => Enumerable.Range(Newest, Oldest - Newest + 1).Reverse();

    /// <summary>The bills before the story.</summary>
    public IEnumerable<int> EarlierFirst => Enumerable.Range(Oldest + 1, Before).Reverse();

    /// <summary>The first day it was billed for.</summary>
    public DateOnly Since => Period(Oldest + Before).From;

    public DateOnly ReadOn(int age) => LastIssue.AddDays(-DaysFromReadToIssue).AddMonths(-age);

    public Period Period(int age) => new(ReadOn(age + 1).AddDays(1), ReadOn(age));

    public DateOnly IssuedOn(int age) => ReadOn(age).AddDays(DaysFromReadToIssue);
}
