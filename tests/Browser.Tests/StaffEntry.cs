using CalWater.Database;
using CalWater.Identity.Totp;
using CalWater.Testing;
using CalWater.Web;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Browser.Tests;

/// <summary>How a member of staff comes into the support console.</summary>
internal static class StaffEntry
{
    /// <summary>Invites from the command line, beside the running portal.</summary>
    public static async Task<string> InviteStaffAsync(this TestPortal portal, string email)
    {
        var database = portal.Services.GetRequiredService<PortalDatabase>().ConnectionString;
        Assert.Equal(0, await Program.Main(["staff", "add", email, "--role", "supervisor", "--connection", database]));
        var text = (await portal.MailToAsync(email, "Your access")).Text;
        return text[text.IndexOf("http", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }

    /// <summary>Follows the mailed link, sets up password and authenticator, and signs in.</summary>
    public static async Task ComeInAsync(this Walker walker, StaffWords words, string link, string email) =>
        await SignInAsync(walker, words, email, await SetUpAsync(walker, words, link));

    /// <summary>Somebody with a browser at the start page, on a phone or a desktop.</summary>
    public static async Task<Walker> StartAsync(this TestPortal portal, Chromium chromium, string locale, Device device, string walk)
    {
        var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), Folder(walk, locale, device.Name), device.HasScript);
        await walker.StartAsync();
        return walker;
    }

    /// <summary>Where the pictures of a walk are kept.</summary>
    public static string Folder(string walk, string locale, string device) => Path.Combine(Pictures.Folder, $"{walk}-{locale[..2]}-{device}");

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
    }
}
