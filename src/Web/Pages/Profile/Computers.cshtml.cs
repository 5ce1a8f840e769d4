using CalWater.Grains.Identity;
using CalWater.Web.Pages.SignIn;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Profile;

/// <summary>Where the login is open, and on which computers no question is asked (F9); each can be ended.</summary>
internal sealed class ComputersModel(CurrentLogin login, SignInCookies cookies, IGrainFactory grains, IStringLocalizer<ComputersModel> text) : PageModel
{
    public LoginSecurity Security { get; private set; } = null!;

    private ILoginGrain Grain => grains.Login(login.Id);

    public async Task OnGetAsync() => Security = await Grain.Security(login.Here.Session, cookies.Computer.Token);

    public Task<IActionResult> OnPostEndAsync(string? id) => DoAsync(Grain.EndOtherSession(id ?? ""));

    public Task<IActionResult> OnPostForgetAsync(string? id) => DoAsync(Grain.ForgetComputer(id ?? ""));

    public Task<IActionResult> OnPostForgetAllAsync() => DoAsync(Grain.ForgetComputers());

    public async Task<IActionResult> OnPostEverywhereAsync()
    {
        await Grain.SignOutEverywhere();
        return this.SeeOther($"/sign-in?notice={SignInNotice.SignedOut}");
    }

    /// <summary>A browser that tells nothing of itself has no name.</summary>
    public string Name(string browser) => browser.Length > 0 ? browser : text["UnknownBrowser"];

    private async Task<IActionResult> DoAsync(Task act)
    {
        await act;
        return this.SeeOther(ProfilePaths.Computers);
    }
}
