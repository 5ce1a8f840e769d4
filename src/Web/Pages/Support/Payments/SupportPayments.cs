using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using CalWater.Web.Pages.Support.Approvals;
using Orleans;

namespace CalWater.Web.Pages.Support.Payments;

/// <summary>A customer's payments as customer service sees them, and refunds in the name of the member of staff.</summary>
internal sealed class SupportPayments(IPayments payments, IGrainFactory grains, ApprovalDesk approvals)
{
    public Task<IReadOnlyList<AccountPayment>> OfAsync(AccountNumber account, CancellationToken cancellation) => payments.HistoryAsync(account, cancellation);

    /// <summary>The payment, if it pays the account.</summary>
    public async Task<PaymentView?> FindAsync(ServiceAccount account, string id) =>
        PaymentId.TryParse(id, out var payment) && await grains.Payment(payment).Get() is { } found && found.Shares.Any(share => share.Account == account.Number) ? found : null;

    /// <summary>What became of its money; null where none was taken.</summary>
    public Task<AftermathView?> AftermathAsync(PaymentView payment) => grains.Aftermath(payment.Id).Get();

    /// <summary>Gives money back for one account. What needs a second person's yes is not done, and that yes is asked for.</summary>
    public async Task<RefundVerdict> RefundAsync(PaymentView payment, string order, PaymentAllocation share, string reason)
    {
        var refund = new RefundOrder(order, payment.Id, [share], approvals.Me.Id.Value, reason);
        var verdict = await grains.Aftermath(payment.Id).Refund(refund);
        if (verdict == RefundVerdict.NeedsApproval) await approvals.AskAsync(new(null, refund), reason);
        return verdict;
    }
}
