using CalWater.Grains.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Engine;

/// <summary>How the grain engine is doing: which nodes run, what is in memory, how long things take.</summary>
internal sealed class IndexModel(IEngineWatch watch, TimeProvider clock) : PageModel
{
    public EngineReport Report { get; private set; } = null!;

    public DateTimeOffset At => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellation) => Report = await watch.ReportAsync(cancellation);
}
