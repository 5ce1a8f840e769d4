using CalWater.Database.Bulk;
using CalWater.Exchange.Deliveries;
using CalWater.Identity.Staff;
using CalWater.Web.Pages.Support.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Exchange;

/// <summary>One batch: how far it is, or what became of it with all its faults.</summary>
internal sealed class DeliveryModel(IDeliveries deliveries, IStaffDirectory staff, SupportRecord record) : PageModel
{
    public Delivery Delivery { get; private set; } = null!;

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<RowFault> Faults { get; private set; } = [];

    public Paging Paging { get; private set; } = null!;

    public bool IsUnderWay => Delivery.State is DeliveryState.Waiting or DeliveryState.Running;

    public async Task<IActionResult> OnGetAsync(string delivery, int p, CancellationToken cancellation)
    {
        if (await deliveries.FindAsync(delivery, cancellation) is not { } found) return NotFound();
        (Delivery, Names, Paging) = (found, await staff.NamesAsync(), new(SupportPaths.Delivery(found.Id), p, found.FaultsKept));
        Faults = await deliveries.FaultsAsync(found.Id, Paging.Skip(Paging.Page), Paging.Size, cancellation);
        if (!IsUnderWay) await record.BatchOpenedAsync(found.Id);
        return Page();
    }
}
