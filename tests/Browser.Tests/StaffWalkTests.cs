using CalWater.Database;
using CalWater.Identity.Totp;
using CalWater.Testing;
using CalWater.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Browser.Tests;

/// <summary>
/// A supervisor in a real browser: follows the mailed invitation, sets up password and authenticator, signs in, invites a
/// colleague and signs out. On a phone without script and on a desktop with it, in both languages.
/// </summary>
public sealed class StaffWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("en-US", "phone")]
    [InlineData("es-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task A_supervisor_follows_the_invitation_signs_in_and_invites_a_colleague(string locale, string deviceName)
    {
        var (words, email) = (new StaffWords(locale), $"boss-{locale[..2]}-{deviceName}@example.com");
        var device = deviceName == "phone" ? Device.Phone : Device.Desktop;
        await using var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), Folder(locale, deviceName), device.HasScript);
        await walker.StartAsync();
        var secret = await SetUpAsync(walker, words, await InviteAsync(email));
        await SignInAsync(walker, words, email, secret);
        await InviteColleagueAsync(walker, words, $"colleague-{locale[..2]}-{deviceName}@example.com");
        await walker.PressAsync(words.SignOut);
        Assert.Equal(words.StaffSignIn, await walker.HeadingAsync());
    }

    private static async Task<TotpSecret> SetUpAsync(Walker walker, StaffWords words, string link)
    {
        await walker.Page.GotoAsync(link);
        await walker.FillAsync(words.Password, "corta");
        await walker.PressAsync(words.Continue);
        await walker.PictureAsync("invitation-weak-password");
        await walker.FillAsync(words.Password, Journeys.Password);
        await walker.PressAsync(words.Continue);
        await walker.PictureAsync("authenticator");
        var secret = new TotpSecret((await walker.Page.Locator(".setup__secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await walker.FillAsync(words.Code, "000000");
        await walker.PressAsync(words.Confirm);
        await walker.PictureAsync("authenticator-wrong-code");
        await walker.FillAsync(words.Code, TotpCode.At(secret, TimeProvider.System.GetUtcNow()));
        await walker.PressAsync(words.Confirm);
        await walker.PictureAsync("recovery-codes");
        Assert.Equal(10, await walker.Page.Locator(".recovery code").CountAsync());
        return secret;
    }

    /// <summary>With the next code, which counts already: the one of now ended the set-up.</summary>
    private static async Task SignInAsync(Walker walker, StaffWords words, string email, TotpSecret secret)
    {
        await walker.FollowAsync(words.SignIn);
        await walker.FillAsync(words.Email, email);
        await walker.FillAsync(words.Password, Journeys.Password);
        await walker.PictureAsync("sign-in");
        await walker.PressAsync(words.Continue);
        await walker.FillAsync(words.Code, TotpCode.At(secret, TimeProvider.System.GetUtcNow().AddSeconds(30)));
        await walker.PictureAsync("sign-in-code");
        await walker.PressAsync(words.SignIn);
        await walker.PictureAsync("console");
        Assert.Equal(words.Console, await walker.HeadingAsync());
        await walker.FollowAsync(words.Engine);
        await walker.PictureAsync("engine");
        await walker.FollowAsync(words.Console);
    }

    private static async Task InviteColleagueAsync(Walker walker, StaffWords words, string colleague)
    {
        await walker.FollowAsync(words.Staff);
        await walker.FillAsync(words.Email, colleague);
        await walker.PressAsync(words.Invite);
        await walker.PictureAsync("staff");
        await walker.FollowAsync(colleague);
        await walker.PictureAsync("member");
        await walker.FollowAsync(words.Remove);
        await walker.PressAsync(words.Remove);
        await walker.PictureAsync("removal-without-reason");
    }

    /// <summary>Invites from the command line, beside the running portal.</summary>
    private async Task<string> InviteAsync(string email)
    {
        var database = portal.Services.GetRequiredService<PortalDatabase>().ConnectionString;
        Assert.Equal(0, await Program.Main(["staff", "add", email, "--role", "supervisor", "--connection", database]));
        var text = (await portal.MailToAsync(email, "Your access")).Text;
        return text[text.IndexOf("http", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }

    private static string Folder(string locale, string device) => Path.Combine(
        Environment.GetEnvironmentVariable("CALWATER_ARTIFACTS") ?? Path.Combine(AppContext.BaseDirectory, "artifacts"), "screenshots", $"staff-{locale[..2]}-{device}");
}
