using CalWater.Billing.Stripe;

namespace CalWater.Billing.Payments.Reconciliation;

/// <summary>One business day, part by part.</summary>
internal sealed class Reconciliation(IPaymentGateway gateway, ReconciledMoney money, ReconciliationBook book) : IReconciliation
{
    /// <summary>A Checkout page lives an hour, so that a card charge of the day can have been begun the day before.</summary>
    private static readonly TimeSpan BegunBefore = TimeSpan.FromHours(2);

    public async Task<ReconciledDay> RunAsync(DateOnly day, CancellationToken cancellation)
    {
        var tally = new Tally(day);
        var window = new GatewayWindow(day.StartOfDay() - BegunBefore, day.AddDays(1).StartOfDay());
        await EachAsync(after => gateway.PaymentIntentsAsync(window, after, cancellation), intent => money.CheckAsync(intent, tally, cancellation));
        await EachAsync(after => gateway.RefundsAsync(window, after, cancellation), refund => money.CheckAsync(refund.Id, refund.Charge, refund.Amount, refund.Status != RefundStatus.Failed, tally, cancellation));
        await EachAsync(after => gateway.DisputesAsync(window, after, cancellation), dispute => money.CheckAsync(dispute.Id, dispute.Charge, dispute.Amount, dispute.Status is DisputeStatus.Lost, tally, cancellation));
        await money.CheckOurSideAsync(tally, cancellation);
        return await book.NoteAsync(tally, cancellation);
    }

    public Task<IReadOnlyList<ReconciledDay>> DaysAsync(int most, CancellationToken cancellation) => book.DaysAsync(most, cancellation);

    public Task<IReadOnlyList<Discrepancy>> OpenAsync(int most, CancellationToken cancellation) => book.OpenAsync(most, cancellation);

    public Task<IReadOnlyList<UnsettledPayment>> UnsettledAsync(int most, CancellationToken cancellation) => book.UnsettledAsync(most, cancellation);

    private static async Task EachAsync<T>(Func<string?, Task<GatewayAnswer<GatewayPage<T>>>> list, Func<T, Task> check)
    {
        string? after = null;
        do
        {
            var page = await list(after);
            if (!page.IsDone) throw new TimeoutException($"The gateway did not list the day: {page.Fault.Message}");
            foreach (var item in page.Value.Items) await check(item);
            after = page.Value.After;
        }
        while (after is not null);
    }
}
