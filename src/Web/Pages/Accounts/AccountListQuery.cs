using System.Globalization;

namespace CalWater.Web.Pages.Accounts;

internal enum AccountSort { Address, DueDate, AmountDue }

/// <summary>What the address of the list asks for: <c>?q=oak&amp;sort=duedate&amp;p=2</c>. What cannot be read is passed over.</summary>
internal sealed record AccountListQuery(string Words, AccountSort Sort, int Page)
{
    public static AccountListQuery From(IQueryCollection query) => new(
        query["q"].ToString().Trim(),
        Enum.TryParse<AccountSort>(query["sort"], ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : AccountSort.Address,
        int.TryParse(query["p"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1);

    /// <summary>The address of another page of the same list.</summary>
    public string ToPage(int page) => string.Create(CultureInfo.InvariantCulture,
        $"/accounts?q={Uri.EscapeDataString(Words)}&sort={Sort.ToString().ToLowerInvariant()}&p={page}");
}
