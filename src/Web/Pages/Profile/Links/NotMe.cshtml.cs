using CalWater.Grains.Identity;
using CalWater.Identity.Logins;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages.Profile.Links;

/// <summary>"This was not me": ends everything that is open on the login, and leads to recovery.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class NotMeModel(IGrainFactory grains) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    /// <summary>Whether the link is one that was mailed, is in time and was not used.</summary>
    public bool Works { get; private set; }

    public string Title => IsDone ? "NotMeDoneTitle" : Works ? "NotMeTitle" : "NotMeDeadTitle";

    public async Task OnGetAsync(string token) =>
        Works = NotMeLink.TryParse(token, out var login, out var secret) && await grains.Login(login).TakesNotMe(secret);

    public async Task<IActionResult> OnPostAsync(string token)
    {
        await OnGetAsync(token);
        if (!Works) return Page();
        _ = NotMeLink.TryParse(token, out var login, out var secret);
        await grains.Login(login).NotMe(secret);
        return this.SeeOther($"/not-me/{token}?done=true");
    }
}
