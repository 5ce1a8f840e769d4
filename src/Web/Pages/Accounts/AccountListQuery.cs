using System.Globalization;

namespace CalWater.Web.Pages.Accounts;

internal enum AccountSort { Address, Nickname, DueDate, AmountDue }

internal enum AccountFilter { All, Due, PastDue, OnPaper, Closed }

/// <summary>What the address of the list asks for: <c>?q=oak&amp;show=due&amp;sort=duedate&amp;p=2</c>. What cannot be read is passed over.</summary>
internal sealed record AccountListQuery(string Words, AccountSort Sort, int Page)
{
    public AccountFilter Filter { get; init; }

    /// <summary>Whether some accounts are left out.</summary>
    public bool IsNarrow => Words.Length > 0 || Filter != AccountFilter.All;

    /// <summary>The address of the same accounts as a file, all pages of them.</summary>
    public string ToCsv => $"/accounts/csv?{Asked}";

    public static AccountListQuery From(IQueryCollection query) => new(
        query["q"].ToString().Trim(),
        Read<AccountSort>(query["sort"]),
        int.TryParse(query["p"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1)
    {
        Filter = Read<AccountFilter>(query["show"])
    };

    /// <summary>The address of another page of the same list.</summary>
    public string ToPage(int page) => string.Create(CultureInfo.InvariantCulture, $"/accounts?{Asked}&p={page}");

    private string Asked => $"q={Uri.EscapeDataString(Words)}&show={Name(Filter)}&sort={Name(Sort)}";

    /// <summary>How the address writes a choice.</summary>
    public static string Name<TChoice>(TChoice choice) where TChoice : struct, Enum => choice.ToString().ToLowerInvariant();

    private static TChoice Read<TChoice>(string? text) where TChoice : struct, Enum =>
        Enum.TryParse<TChoice>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : default;
}
