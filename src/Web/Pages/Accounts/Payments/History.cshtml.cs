using CalWater.Billing.Ledger;
using CalWater.Billing.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts.Payments;

/// <summary>What was paid on one account, here and elsewhere, newest first.</summary>
[OpensToViewers("payments")]
[OpensTo(AccountRight.Read)]
internal sealed class HistoryModel(IPayments payments, ILedger ledger, CurrentLogin login) : AccountPageModel
{
    public IReadOnlyList<PaymentLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var here = (await payments.HistoryAsync(Account.Number, cancellation)).Select(payment => PaymentLine.Of(payment, IsOwn || payment.Login == login.Id));
        var elsewhere = (await ledger.EntriesAsync(Account.Number, cancellation)).Where(PaymentLine.IsElsewhere).Select(PaymentLine.Of);
        Lines = [.. here.Concat(elsewhere).OrderByDescending(line => line.At)];
    }
}
