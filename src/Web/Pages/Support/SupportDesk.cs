using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Support;

/// <summary>What a page about a customer needs: who asks, and the account directory.</summary>
internal sealed class SupportDesk(CurrentStaff me, IAccountDirectory directory, ICustomerCenters centers)
{
    public CurrentStaff Me => me;

    public Task<ServiceAccount?> FindAsync(string id) => directory.FindAsync(new AccountId(id));

    public Task<IReadOnlyList<ServiceAccount>> FindAsync(IReadOnlyCollection<AccountNumber> numbers) => directory.FindAsync(numbers);

    public Task<IReadOnlyList<AccountNumber>> LinkedToAsync(AccountNumber account) => directory.LinkedToAsync(account);

    public Task<CustomerCenter?> CenterAsync(string id) => centers.FindAsync(id);
}
