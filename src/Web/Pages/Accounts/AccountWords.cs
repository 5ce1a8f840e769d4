using System.Globalization;
using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Web.Pages.Accounts;

/// <summary>Searches among a login's accounts as people do: any case, with or without accents, numbers with or without spaces.</summary>
internal static class AccountWords
{
    /// <summary>Whether the words stand in the account's address, names or number; no words stand in each.</summary>
    public static bool Match(string words, ServiceAccount account, string? nickname = null) => words.Length == 0
        || Number(words) is { Length: > 0 } digits && account.Number.ToString().Contains(digits, StringComparison.Ordinal)
        || new[] { nickname, account.ServiceAddress, account.City, account.CustomerName, account.MailingName }.Any(text => Contains(text, words));

    private static string Number(string words) => words.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    private static bool Contains(string? text, string words) => text is not null
        && CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, words, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
