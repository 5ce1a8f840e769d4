using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>Where the guided task begins, and goes on.</summary>
internal sealed class IndexModel(OpenTasks tasks) : PageModel
{
    public IReadOnlyList<OpenTask> Mine { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Mine = await tasks.MineAsync(cancellation);
}
