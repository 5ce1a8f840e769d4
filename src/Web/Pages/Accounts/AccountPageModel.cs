using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Accounts;

/// <summary>
/// A page below <c>/accounts/{id}</c>. The account is there before the handler runs; for anybody else's account, or none,
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

    internal void Show(ServiceAccount account, CustomerCenter? center, bool isOneOfSeveral) =>
        (Account, Center, IsOneOfSeveral) = (account, center, isOneOfSeveral);
}
