using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Billing.Pdf;
using CalWater.Web.Hosting;
using CalWater.Web.Pages.Accounts;
using Microsoft.Extensions.Options;

namespace CalWater.Web.BillFiles;

/// <summary>What a bill's PDF says of this portal, the same for the page and the command line.</summary>
public sealed class BillFacts(IOptions<PortalOptions> portal, IAutoPays autoPays)
{
    /// <summary>For bills of these accounts: with what Auto Pay will do with each.</summary>
    /// <returns>In their order.</returns>
    public async Task<IReadOnlyList<BillPdfFacts>> OfAsync(IReadOnlyList<(ServiceAccount Account, BillNumber Bill, Language Language)> bills, CancellationToken cancellation)
    {
        var lines = await autoPays.FindAsync([.. bills.Select(bill => bill.Account.Number).Distinct()], cancellation);
        return [.. bills.Select(bill => Of(bill.Account) with { AutoPay = AutoPayOnBill.Sentence(lines.GetValueOrDefault(bill.Account.Number), bill.Bill, bill.Language) })];
    }

    public BillPdfFacts Of(ServiceAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new()
        {
            UtilityName = portal.Value.UtilityName,
            RemitTo = [portal.Value.UtilityName, .. portal.Value.RemitAddress.Split(", ", 2)],
            PublicUrl = portal.Value.PublicUrl.TrimEnd('/'),
            PayUrl = account.IsClosed ? null : portal.Value.Address(account.Path("/pay")).ToString()
        };
    }
}
