using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Ledger;
using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using Orleans;
using Orleans.Runtime;

namespace CalWater.Grains.Runtime.Payments;

[GrainType("account-payments")]
internal sealed class AccountPaymentsGrain(
    [PersistentState("open")] IPersistentState<OpenPayment> state, IAccountDirectory directory, ILedger ledger)
    : Grain, IAccountPaymentsGrain
{
    private AccountNumber Number => PaymentGrains.Account(this.GetPrimaryKeyString());

    public async Task<AccountClaim> Claim(PaymentId payment, Money amount, bool overpaymentAccepted)
    {
        if (await directory.FindAsync(Number) is not { IsClosed: false } account) return new AccountRefused(new AccountIsClosed(Number));
        if (state.State.Payment is { } open && open != payment) return new AccountHeld(open);
        if (!overpaymentAccepted && await DueAsync() is var due && amount > due) return new AccountRefused(new MoreThanDue(Number, due));
        await this.CommitAsync(state, state.State.Payment == payment ? state.State : new() { Payment = payment });
        return new AccountClaimed(new(Number, account.Id, account.ServiceAddress, amount));
    }

    public Task Release(PaymentId payment) =>
        this.CommitAsync(state, state.State.Payment == payment ? new() : state.State);

    private async Task<Money> DueAsync() => (await ledger.BalancesAsync([Number]))[Number];
}
