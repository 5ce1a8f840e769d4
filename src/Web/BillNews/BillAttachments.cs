using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using CalWater.Notices;
using CalWater.Notices.Contents;
using CalWater.Web.Hosting;

namespace CalWater.Web.BillNews;

/// <summary>The PDF of a bill whose owner wants it attached.</summary>
internal sealed class BillAttachments(IBills bills, IAccountDirectory accounts, IBillPdf pdf, BillFacts facts) : IAttachments
{
    public async Task<Attachment?> FindAsync(NoticeContent content, Language language, CancellationToken cancellation)
    {
        if (content is not BillReady { IsAttached: true, Bill: var number } || await bills.FindAsync(number, cancellation) is not { } bill) return null;
        if (await accounts.FindAsync(bill.Account, cancellation) is not { } account) return null;
        using var file = new MemoryStream();
        pdf.Render(bill, await facts.OfAsync(account, number, language, cancellation), language, file);
        return new($"calwater-bill-{number}.pdf", "application/pdf", file.ToArray());
    }
}
