using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Autopay;
using CalWater.Billing.Pdf;
using CalWater.Web.Pages.Accounts;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Hosting;

/// <summary>What a bill's PDF says of this portal, the same for the page and the command line.</summary>
public sealed class BillFacts(IOptions<PortalOptions> portal, IAutoPays autoPays)
{
    /// <summary>For one bill: with what Auto Pay will do with it.</summary>
    public async Task<BillPdfFacts> OfAsync(ServiceAccount account, BillNumber bill, Language language, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        var line = (await autoPays.FindAsync([account.Number], cancellation)).GetValueOrDefault(account.Number);
        return Of(account) with { AutoPay = AutoPayOnBill.Sentence(line, bill, language) };
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
