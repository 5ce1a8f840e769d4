using CalWater.Billing.Ledger;
using CalWater.Billing.Payments;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts.Payments;

/// <summary>The payments of one account, made here and elsewhere, newest first.</summary>
internal sealed class PaymentLines(IPayments payments, ILedger ledger, CurrentLogin login)
{
    /// <param name="account">The account.</param>
    /// <param name="isOwn">Whether it is the login's own: then every payment's page opens.</param>
    /// <param name="words">What to search for; empty for all.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<IReadOnlyList<PaymentLine>> FindAsync(AccountNumber account, bool isOwn, string? words, CancellationToken cancellation)
    {
        var here = (await payments.HistoryAsync(account, cancellation)).Select(payment => PaymentLine.Of(payment, isOwn || payment.Login == login.Id));
        var elsewhere = (await ledger.EntriesAsync(account, cancellation)).Where(PaymentLine.IsElsewhere).Select(PaymentLine.Of);
        var asked = words?.Trim() ?? "";
        return [.. here.Concat(elsewhere).Where(line => line.IsAskedFor(asked)).OrderByDescending(line => line.At)];
    }
}
