using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Accounts;

/// <summary>
/// A page below <c>/accounts/{id}</c>. The account is there before the handler runs; where the login may not open it, or there is none,
/// the answer is 404 and no handler runs.
/// </summary>
[TypeFilter<OwnAccountFilter>]
internal abstract class AccountPageModel : PageModel
{
    public ServiceAccount Account { get; private set; } = null!;

    /// <summary>The account's local Customer Center; null should the utility have dropped it.</summary>
    public CustomerCenter? Center { get; private set; }

    /// <summary>Whether the login has other accounts too.</summary>
    public bool IsOneOfSeveral { get; private set; }

    /// <summary>What its owner calls the account; null for anybody else.</summary>
    public string? Nickname { get; private set; }

    /// <summary>What the login may do with the account.</summary>
    public AccountRight Right { get; private set; }

    public bool IsOwn => Right == AccountRight.Own;

    /// <summary>Whether the page may lead to paying.</summary>
    public bool MayPay => Right >= AccountRight.ReadAndPay;

    internal void Show(MyAccount mine, CustomerCenter? center, bool isOneOfSeveral) =>
        (Account, Right, Nickname, Center, IsOneOfSeveral) = (mine.Account, mine.Right, mine.Nickname, center, isOneOfSeveral);
}
