using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Billing.Ledger;
using CalWater.Billing.Payments;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Runtime.Payments;

/// <summary>What the grain of Auto Pay asks, and whom it tells of what it has committed.</summary>
internal sealed class AutoPayHelp(AutoPayPost post, IAutoPays book, AutoPayFacts facts)
{
    public AutoPayFacts Facts => facts;

    /// <summary>
    /// The customer, then the lists; neither is told twice. The lists come last because the next run finds its accounts in them:
    /// where a crash kept the mail from being written, they still say that there is something to do.
    /// </summary>
    public async Task TellAsync(AccountNumber account, AutoPaySeries series)
    {
        await post.SendAsync(account, series);
        await book.ShowAsync(account, series);
    }
}

/// <summary>What Auto Pay has to know of its account.</summary>
internal sealed class AutoPayFacts(IAccountDirectory directory, AutoPayAmounts amounts, TimeProvider clock)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<bool> IsClosedAsync(AccountNumber account) => await directory.FindAsync(account) is not { IsClosed: false };

    public Task<DebitAmount> AmountAsync(AccountNumber account, BillNumber bill) => amounts.OfAsync(account, bill);
}

/// <summary>How much a debit could be.</summary>
internal sealed class AutoPayAmounts(IAccountBalances balances, IOptions<PaymentLimits> limits)
{
    public async Task<DebitAmount> OfAsync(AccountNumber account, BillNumber bill) =>
        new((await balances.FindAsync(account)).StillDueOn(bill), limits.Value.Largest);
}
