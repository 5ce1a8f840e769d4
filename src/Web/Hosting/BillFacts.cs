using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Pdf;
using CalWater.Web.Pages.Accounts;
using Microsoft.Extensions.Options;

namespace CalWater.Web.Hosting;

/// <summary>What a bill's PDF says of this portal, the same for the page and the command line.</summary>
public sealed class BillFacts(IOptions<PortalOptions> portal)
{
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
