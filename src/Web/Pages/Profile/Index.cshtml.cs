using CalWater.Grains.Identity;
using CalWater.Identity.Questions;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Orleans;

namespace CalWater.Web.Pages.Profile;

/// <summary>Everything a customer can see and change of their login, each with its way there.</summary>
internal sealed class IndexModel(CurrentLogin login, IGrainFactory grains, NewAnswers answers) : PageModel
{
    public LoginProfile Login { get; private set; } = null!;

    public LoginSecurity Security { get; private set; } = null!;

    public ProfileNotice? Notice { get; private set; }

    public bool AsksQuestions => answers.AreAsked;

    public async Task OnGetAsync(string? notice)
    {
        Notice = Enum.TryParse<ProfileNotice>(notice, out var known) && Enum.IsDefined(known) ? known : null;
        Login = await login.ProfileAsync();
        Security = await grains.Login(login.Id).Security(login.Here.Session, computerToken: null);
    }
}
