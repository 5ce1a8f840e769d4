using CalWater.Billing.Bills;
using CalWater.Notices;
using CalWater.Notices.Contents;
using CalWater.Web.BillFiles;

namespace CalWater.Web.BillNews;

/// <summary>The PDF of a bill whose owner wants it attached.</summary>
internal sealed class BillAttachments(IBills bills, IBillDelivery delivery) : IAttachments
{
    public async Task<Attachment?> FindAsync(NoticeContent content, Language language, CancellationToken cancellation)
    {
        if (content is not BillReady { IsAttached: true, Bill: var number } || await bills.FindAsync(number, cancellation) is not { } bill) return null;
        var delivered = await delivery.DeliverAsync(bill, language, cancellation);
        return new($"calwater-bill-{number}.pdf", "application/pdf", delivered.Pdf);
    }
}
