using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Ledger;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Legacy;
using CalWater.Web.Pages.Support.Mails;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>What a CSR needs to know of a customer in a call.</summary>
/// <param name="Login">The login that owns the account; null where nobody signed up.</param>
/// <param name="Linked">The other accounts: linked in the utility's database, or on the same login.</param>
/// <param name="Mails">Whose links the customer has not followed yet.</param>
/// <param name="Trail">The newest acts on the account and on its login, newest first.</param>
internal sealed record CustomerRecord(
    ServiceAccount Account, CustomerCenter? Center, AccountBalance Balance, BillSummary? CurrentBill, LedgerEntry? LastPayment, ServiceAccountOnline Online, CustomerLogin? Login,
    IReadOnlyList<ServiceAccount> Linked, IReadOnlyList<LegacyUser> OldUserNames, IReadOnlyList<UnansweredMail> Mails, int People, IReadOnlyList<TrailRun> Trail);

/// <summary>A login as customer service sees it.</summary>
internal sealed record CustomerLogin(LoginProfile Profile, LoginStanding Standing);
