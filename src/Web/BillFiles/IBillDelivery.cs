using CalWater.Billing.Bills;
using CalWater.Billing.Issued;

namespace CalWater.Web.BillFiles;

/// <summary>The one way by which bills leave as PDF, be it to a page, into a ZIP file, with a mail or to the printer: each as it was first delivered.</summary>
internal interface IBillDelivery
{
    /// <param name="bills">A few hundred at most: all are held in memory at once.</param>
    /// <param name="language">For all; null for each customer's own, as the billing system knows it, else English.</param>
    /// <param name="cancellation">Stops between bills.</param>
    /// <returns>In their order.</returns>
    Task<IReadOnlyList<DeliveredBill>> DeliverAsync(IReadOnlyList<Bill> bills, Language? language, CancellationToken cancellation = default);
}

internal static class SingleDelivery
{
    public static async Task<DeliveredBill> DeliverAsync(this IBillDelivery delivery, Bill bill, Language? language, CancellationToken cancellation = default) =>
        (await delivery.DeliverAsync([bill], language, cancellation))[0];
}
