namespace CalWater.Exchange.Demo;

/// <summary>
/// When an account is read and billed: once a month, on a day of its own. Bills are counted by age: 0 is the newest an
/// open account has.
/// </summary>
/// <param name="LastIssue">The day bill 0 is issued.</param>
/// <param name="Newest">Age of the account's newest bill: more than 0 when it was closed.</param>
/// <param name="Oldest">Age of its oldest bill.</param>
internal sealed record BillCycle(DateOnly LastIssue, int Newest, int Oldest)
{
    private const int DaysFromReadToIssue = 2;

    public IEnumerable<int> OldestFirst => Enumerable.Range(Newest, Oldest - Newest + 1).Reverse();

    public DateOnly ReadOn(int age) => LastIssue.AddDays(-DaysFromReadToIssue).AddMonths(-age);

    public Period Period(int age) => new(ReadOn(age + 1).AddDays(1), ReadOn(age));

    public DateOnly IssuedOn(int age) => ReadOn(age).AddDays(DaysFromReadToIssue);
}
