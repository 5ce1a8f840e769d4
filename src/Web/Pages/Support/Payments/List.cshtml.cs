using CalWater.Billing.Payments;
using CalWater.Web.Pages.Accounts.Payments;

namespace CalWater.Web.Pages.Support.Payments;

/// <summary>What was paid online on one account, newest first.</summary>
internal sealed class ListModel(SupportDesk desk, SupportPayments payments) : SupportAccountPage(desk)
{
    public IReadOnlyList<(AccountPayment Payment, PaymentLine Line)> Payments { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Payments = [.. (await payments.OfAsync(Account.Number, cancellation)).Select(payment => (payment, PaymentLine.Of(payment, canOpen: false)))];
}
