using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.ServiceAccounts;

[GrainType("service-account")]
internal sealed class ServiceAccountGrain(
    [PersistentState("service-account")] IPersistentState<OnlineAccount> account, IAccountsOnline online, TimeProvider clock)
    : Grain, IServiceAccountGrain
{
    /// <summary>Tells the lists again, because a crash may have come between a commit and the telling.</summary>
    public override Task OnActivateAsync(CancellationToken cancellationToken) =>
        account.RecordExists ? TellListsAsync() : Task.CompletedTask;

    public async Task<bool> Reserve(LoginId login)
    {
        if (account.State.Reserve(login, clock.GetUtcNow()) is not { } held) return false;
        await this.CommitAsync(account, held);
        return true;
    }

    public Task Confirm(LoginId login) => ChangeAsync(account.State.Confirm(login));

    public Task Release(LoginId login) => ChangeAsync(account.State.Release(login, clock.GetUtcNow()));

    public Task<ServiceAccountOnline> Get() =>
        Task.FromResult(new ServiceAccountOnline(account.State.Owner, account.State.EBilling, account.State.BillingEmail));

    public Task EnrolInEBilling(EBillingConsent consent) =>
        ChangeAsync(account.State.EnrolInEBilling(consent, clock.GetUtcNow()));

    public Task WithdrawFromEBilling(EBillingWithdrawal withdrawal) =>
        ChangeAsync(account.State.WithdrawFromEBilling(withdrawal, clock.GetUtcNow()));

    public Task SetBillingEmail(string? email) => this.CommitAsync(account, account.State.SendBillsTo(email));

    private async Task ChangeAsync(OnlineAccount next)
    {
        await this.CommitAsync(account, next);
        await TellListsAsync();
    }

    private Task TellListsAsync() => online.RecordAsync(
        new(ServiceAccountGrains.Number(this.GetPrimaryKeyString()), account.State.Owner, account.State.EBilling?.At));
}
