using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.ServiceAccounts;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.ServiceAccounts;

[GrainType("service-account")]
internal sealed partial class ServiceAccountGrain(
    [PersistentState("service-account")] IPersistentState<OnlineAccount> account, AccountHelp help, TimeProvider clock)
    : Grain, IServiceAccountGrain
{
    private AccountNumber Number => ServiceAccountGrains.Number(this.GetPrimaryKeyString());

    /// <summary>Tells the trail and the lists again, because a crash may have come between a commit and the telling.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (!account.RecordExists) return;
        await help.RecordAsync(Number, account.State);
        await TellListsAsync();
    }

    public async Task<bool> Reserve(LoginId login)
    {
        if (account.State.Reserve(login, Now) is not { } held) return false;
        await CommitAsync(held);
        return true;
    }

    public Task Confirm(LoginId login) => ChangeAsync(account.State.Confirm(login, Now));

    public Task Release(LoginId login) => ChangeAsync(account.State.Release(login, Now));

    public Task<ServiceAccountOnline> Get() =>
        Task.FromResult(new ServiceAccountOnline(account.State.Owner, account.State.EBilling, account.State.BillingEmail, Asked, account.State.Names, account.State.OwnedSince, account.State.AttachesBills));

    public Task EnrolInEBilling(EBillingConsent consent, EmailAddress signIn) => ChangeAsync(account.State.EnrolInEBilling(consent, signIn, Now));

    public Task WithdrawFromEBilling(EBillingWithdrawal withdrawal, EmailAddress signIn) => ChangeAsync(account.State.WithdrawFromEBilling(withdrawal, signIn, Now));

    private async Task ChangeAsync(OnlineAccount next)
    {
        await CommitAsync(next);
        await TellListsAsync();
    }

    private Task CommitAsync(OnlineAccount next) => help.CommitAsync(this, account, next, Number);

    private Task TellListsAsync() => help.ListAsync(AccountOnline.Of(Number, account.State));

    private DateTimeOffset Now => clock.GetUtcNow();
}
