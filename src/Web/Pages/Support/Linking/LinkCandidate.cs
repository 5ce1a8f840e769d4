using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Identity;
using CalWater.Grains.Linking;

namespace CalWater.Web.Pages.Support.Linking;

/// <summary>An account that can be put on a customer's sign-in.</summary>
/// <param name="On">The sign-in that it is on now; null when it is on none.</param>
internal sealed record LinkCandidate(ServiceAccount Account, LoginProfile? On)
{
    private const char Between = '~';

    /// <summary>The account, and where it was when the page was shown: what the CSR did not see is not moved.</summary>
    public string Value => $"{Account.Number}{Between}{On?.Id}";

    /// <summary>Reads <see cref="Value"/>, which came back from a browser.</summary>
    /// <returns>Null for what this program cannot have made.</returns>
    public static LinkedAccount? Read(string? value) => value?.Split(Between) is [var number, var login] && AccountNumber.TryParse(number, out var account)
        ? new(account, login.Length == 0 ? null : new LoginId(login)) : null;
}
