using CalWater.Grains.ServiceAccounts;

namespace CalWater.Grains.Runtime.ServiceAccounts;

internal sealed partial class ServiceAccountGrain
{
    public async Task<BillingEmailVerdict> AskBillingEmail(NewBillingEmail asked, ContactChange by)
    {
        var (next, verdict) = account.State.AskBillingEmail(asked, by, Now);
        await ChangeAsync(next);
        return verdict;
    }

    public Task<EmailAddress?> AskedBillingEmail(string secretHash) => Task.FromResult(account.State.Confirmable(secretHash, Now)?.Email);

    public async Task<bool> ConfirmBillingEmail(string secretHash, ContactChange by)
    {
        if (account.State.ConfirmBillingEmail(secretHash, by, Now) is not { } confirmed) return false;
        await ChangeAsync(confirmed);
        return true;
    }

    public Task WithdrawBillingEmail(ContactChange by) => ChangeAsync(account.State.WithdrawBillingEmail(by, Now));

    public Task RemoveBillingEmail(ContactChange by) => ChangeAsync(account.State.RemoveBillingEmail(by, Now));

    public Task SetNames(AccountNames names, ContactChange by) => ChangeAsync(account.State.SetNames(names, by, Now));

    public Task AttachBills(bool attach, ContactChange by) => ChangeAsync(account.State.AttachBills(attach, by, Now));

    private AskedBillingEmail? Asked => account.State.Asked is { } asked ? new(asked.Email, asked.Until) : null;
}
