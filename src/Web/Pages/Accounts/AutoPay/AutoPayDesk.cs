using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Payments;
using CalWater.Web.Pages.Accounts.EBilling;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Orleans;

namespace CalWater.Web.Pages.Accounts.AutoPay;

/// <summary>Sets Auto Pay up, and stops it, in the name of the signed-in login and on record (Reg E 1005.10).</summary>
internal sealed class AutoPayDesk(CurrentLogin login, MyAccounts accounts, IGrainFactory grains)
{
    public Task<AutoPayView> FindAsync(ServiceAccount account) => grains.AutoPay(account.Number).Get();

    /// <summary>What the login can pay with, as the gateway has it now.</summary>
    public Task<SavedMethods> MethodsAsync() => grains.PaymentMethods(login.Id).Refresh();

    /// <summary>The login's own accounts that can have Auto Pay.</summary>
    public async Task<IReadOnlyList<ServiceAccount>> OpenAccountsAsync() => [.. (await accounts.AllAsync()).Where(account => !account.IsClosed)];

    /// <summary>Gives every one of the accounts the same terms.</summary>
    /// <returns>The first refusal, or how the last of them went.</returns>
    public async Task<AutoPayVerdict> SetUpAsync(IEnumerable<ServiceAccount> which, AutoPayTerms terms, RequestOrigin from)
    {
        var verdict = AutoPayVerdict.Started;
        foreach (var account in which)
        {
            verdict = await grains.AutoPay(account.Number).SetUp(new(terms, AuthorisationText.Current, Act(from)));
            if (verdict is not (AutoPayVerdict.Started or AutoPayVerdict.Changed)) return verdict;
        }
        return verdict;
    }

    public Task PauseAsync(ServiceAccount account, RequestOrigin from) => grains.AutoPay(account.Number).Pause(Act(from));

    public Task ResumeAsync(ServiceAccount account, RequestOrigin from) => grains.AutoPay(account.Number).Resume(Act(from));

    public Task CancelAsync(ServiceAccount account, RequestOrigin from) => grains.AutoPay(account.Number).Cancel(Act(from));

    private AutoPayAct Act(RequestOrigin from) => new(login.Id, PageLanguage.Current, from.IpAddress, from.Browser);
}
