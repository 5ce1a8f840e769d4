using CalWater.Exchange.Deliveries;
using CalWater.Identity.Staff;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Exchange;

/// <summary>The batches that were handed in, taken or not.</summary>
internal sealed class IndexModel(IDeliveries deliveries, IStaffDirectory staff) : PageModel
{
    public IReadOnlyList<Delivery> Shown { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    public Paging Paging { get; private set; } = null!;

    public async Task OnGetAsync(int p, CancellationToken cancellation)
    {
        (Shown, var count) = await deliveries.ListAsync(Paging.Skip(p), Paging.Size, cancellation);
        (Names, Paging) = (await staff.NamesAsync(), new(SupportPaths.Exchange, p, count));
    }
}
