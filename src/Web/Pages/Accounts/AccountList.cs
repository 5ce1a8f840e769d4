namespace CalWater.Web.Pages.Accounts;

/// <summary>The login's accounts as asked for: those found, in order, one page of them; and the totals of all.</summary>
internal sealed class AccountList
{
    private const int PageSize = 50;
    private const int FewAccounts = 6;

    public AccountList(IReadOnlyList<AccountSummary> all, AccountListQuery asked)
    {
        (All, Asked) = (all, asked);
        Found = [.. Sorted(all.Where(each => Passes(each, asked.Filter) && AccountWords.Match(asked.Words, each.Account, each.Nickname)), asked.Sort)];
        Pages = Math.Max(1, (Found.Count + PageSize - 1) / PageSize);
        Page = Math.Clamp(asked.Page, 1, Pages);
        Shown = [.. Found.Skip((Page - 1) * PageSize).Take(PageSize)];
    }

    public IReadOnlyList<AccountSummary> All { get; }
    public AccountListQuery Asked { get; }
    public IReadOnlyList<AccountSummary> Found { get; }
    public IReadOnlyList<AccountSummary> Shown { get; }
    public int Page { get; }
    public int Pages { get; }

    /// <summary>Few accounts are cards; more are a table that can be searched.</summary>
    public bool IsShort => All.Count <= FewAccounts;

    public Money AmountDue => All.Sum(each => each.Balance.AmountDue);
    public Money PastDue => All.Sum(each => each.Balance.PastDue);
    public int PastDueCount => All.Count(each => each.Balance.IsPastDue);

    private static bool Passes(AccountSummary each, AccountFilter filter) => filter switch
    {
        AccountFilter.Due => each.Balance.AmountDue.IsPositive,
        AccountFilter.PastDue => each.Balance.IsPastDue,
        AccountFilter.OnPaper => !each.HasEBilling && !each.Account.IsClosed,
        AccountFilter.Closed => each.Account.IsClosed,
        _ => true
    };

    /// <summary>They come ordered by address, and stay so where the sort makes no difference.</summary>
    private static IEnumerable<AccountSummary> Sorted(IEnumerable<AccountSummary> accounts, AccountSort sort) => sort switch
    {
        AccountSort.Nickname => accounts.OrderBy(each => each.Nickname is null).ThenBy(each => each.Nickname, StringComparer.CurrentCultureIgnoreCase),
        AccountSort.DueDate => accounts.OrderBy(each => each.DueDate ?? DateOnly.MaxValue),
        AccountSort.AmountDue => accounts.OrderByDescending(each => each.Balance.Balance),
        _ => accounts
    };
}
