using System.Globalization;

namespace CalWater.Web.Pages.Accounts;

/// <summary>The login's accounts as asked for: those found, in order, one page of them; and the totals of all.</summary>
internal sealed class AccountList
{
    private const int PageSize = 50;
    private const int FewAccounts = 6;

    public AccountList(IReadOnlyList<AccountSummary> all, AccountListQuery asked)
    {
        (All, Asked) = (all, asked);
        Found = [.. Sorted(all.Where(each => Passes(each, asked.Filter) && IsAskedFor(each)), asked.Sort)];
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

    /// <summary>Searches as people do: any case, with or without accents, numbers with or without spaces.</summary>
    private bool IsAskedFor(AccountSummary each)
    {
        if (Asked.Words.Length == 0) return true;
        var account = each.Account;
        return AccountNumberContains(account.Number)
            || new[] { each.Nickname, account.ServiceAddress, account.City, account.CustomerName, account.MailingName }.Any(Contains);
    }

    private bool Contains(string? text) => text is not null
        && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, Asked.Words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private bool AccountNumberContains(AccountNumber number)
    {
        var digits = Asked.Words.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return digits.Length > 0 && number.ToString().Contains(digits, StringComparison.Ordinal);
    }

    /// <summary>They come ordered by address, and stay so where the sort makes no difference.</summary>
    private static IEnumerable<AccountSummary> Sorted(IEnumerable<AccountSummary> accounts, AccountSort sort) => sort switch
    {
        AccountSort.Nickname => accounts.OrderBy(each => each.Nickname is null).ThenBy(each => each.Nickname, StringComparer.CurrentCultureIgnoreCase),
        AccountSort.DueDate => accounts.OrderBy(each => each.DueDate ?? DateOnly.MaxValue),
        AccountSort.AmountDue => accounts.OrderByDescending(each => each.Balance.Balance),
        _ => accounts
    };
}
