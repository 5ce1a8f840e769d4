using CalWater.Exchange.Demo;
using CalWater.Identity.Totp;
using CalWater.Testing;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>Everything a customer can see and change of their login, in both languages, on a desktop and on a phone without script.</summary>
public sealed class ProfileWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("en-US", "phone")]
    [InlineData("es-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task A_customer_looks_around_the_profile_and_sets_up_an_authenticator(string locale, string deviceName)
    {
        var (words, device) = (new ProfileWords(locale), deviceName == "phone" ? Device.Phone : Device.Desktop);
        var email = $"profile-{locale[..2]}-{deviceName}@example.com";
        await using var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, words.Common, Path.Combine(Pictures.Folder, "profile", $"{locale[..2]}-{deviceName}"), device.HasScript);
        await SignInAsync(walker, Walker.Member(locale, deviceName), email);
        if (words.Common.IsSpanish) await SpeakSpanishAsync(walker);
        await LookAroundAsync(walker);
        await ChangeEmailAsync(walker, words, $"new-{email}");
        await WeakPasswordAsync(walker, words);
        await SetUpAuthenticatorAsync(walker, words);
        await NotMeAsync(walker, words, email);
        Assert.Equal(words.Closed, await walker.HeadingAsync());
    }

    /// <summary>The clock of the page is set forward; the portal's is not.</summary>
    [Fact]
    public async Task Two_minutes_before_the_end_of_a_session_a_question_is_asked_and_can_be_answered()
    {
        await using var walker = new Walker(await chromium.NewPersonAsync(Device.Desktop, "en-US"), portal.Address, new("en-US"), Path.Combine(Pictures.Folder, "profile", "idle"), hasScript: true);
        await SignInAsync(walker, DemoCast.Landlord, "idle@example.com");
        await walker.Page.Clock.InstallAsync();
        await walker.GoAsync("/profile");
        await walker.Page.Clock.FastForwardAsync("18:01");
        await walker.PictureAsync("warning");
        await walker.PressAsync("Stay signed in");
        await walker.Page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.EndsWith("/profile", walker.Page.Url, StringComparison.Ordinal);
        await walker.Page.Clock.FastForwardAsync("18:01");
        Assert.True(await walker.Page.Locator("dialog[open]").IsVisibleAsync());
        await walker.Page.Clock.RunForAsync("02:00");
        await walker.Page.GetByRole(AriaRole.Link, new() { Name = "Go on where you were" }).WaitForAsync();
        await walker.PictureAsync("idle");
    }

    private async Task SignInAsync(Walker walker, CastMember member, string email)
    {
        using var visitor = portal.NewVisitor();
        await visitor.SignUpAsync(member, email, () => portal.CodeForAsync(email));
        await walker.StartAsync();
        Assert.True(await walker.SignInAsync(email));
    }

    /// <summary>The sign-up was in English, and the login speaks it until it is told otherwise.</summary>
    private static async Task SpeakSpanishAsync(Walker walker)
    {
        await walker.GoAsync("/profile");
        await walker.PressAsync("Español");
    }

    private static async Task LookAroundAsync(Walker walker)
    {
        foreach (var name in new[] { "", "/password", "/questions", "/computers", "/activity", "/confirm", "/authenticator", "/passkeys", "/passkeys/add", "/email" })
        {
            await walker.GoAsync("/profile" + name);
            await walker.PictureAsync(name.Length == 0 ? "profile" : name[1..].Replace('/', '-'));
        }
    }

    private async Task ChangeEmailAsync(Walker walker, ProfileWords words, string next)
    {
        await walker.FillAsync(words.NewEmail, next);
        await walker.PressAsync(words.Common.Continue);
        await walker.PictureAsync("email-code");
        var text = (await portal.MailToAsync(next, words.ConfirmMail)).Text;
        await walker.FollowMailAsync(text);
        await walker.PictureAsync("email-link");
        await walker.PressAsync(words.ConfirmAddress);
        await walker.PictureAsync("email-done");
    }

    private static async Task WeakPasswordAsync(Walker walker, ProfileWords words)
    {
        await walker.GoAsync("/profile/password");
        await walker.FillAsync(words.OldPassword, Journeys.Password);
        await walker.FillAsync(words.NewPassword, "corta");
        await walker.PressAsync(words.ChangePassword);
        await walker.PictureAsync("password-weak");
    }

    private static async Task SetUpAuthenticatorAsync(Walker walker, ProfileWords words)
    {
        await walker.GoAsync("/profile/authenticator");
        await walker.PressAsync(words.SetUp);
        await walker.PictureAsync("authenticator-set-up");
        var secret = new TotpSecret((await walker.Page.Locator(".setup__secret").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal));
        await walker.Page.Locator("[name='Input.Code']").FillAsync(TotpCode.At(secret, TimeProvider.System.GetUtcNow()));
        await walker.PressAsync(words.Common.Confirm);
        await walker.PictureAsync("recovery-codes");
        await walker.GoAsync("/profile/authenticator/off");
        await walker.PictureAsync("authenticator-off");
    }

    /// <summary>The mail to the former address, followed to the end.</summary>
    private async Task NotMeAsync(Walker walker, ProfileWords words, string email)
    {
        var text = (await portal.MailToAsync(email, words.LeftMail)).Text;
        await walker.FollowMailAsync(text);
        await walker.PictureAsync("not-me");
        await walker.PressAsync(words.Close);
        await walker.PictureAsync("not-me-done");
    }

    private sealed record ProfileWords(string Locale)
    {
        public Words Common { get; } = new(Locale);

        public string NewEmail => Common.IsSpanish ? "Correo electrónico nuevo" : "New e-mail";
        public string ConfirmMail => Common.IsSpanish ? "Confirme su nuevo" : "Confirm your new";
        public string ConfirmAddress => Common.IsSpanish ? "Confirmar esta dirección" : "Confirm this address";
        public string OldPassword => Common.IsSpanish ? "Contraseña actual" : "Current password";
        public string NewPassword => Common.IsSpanish ? "Contraseña nueva" : "New password";
        public string ChangePassword => Common.IsSpanish ? "Cambiar su contraseña" : "Change your password";
        public string SetUp => Common.IsSpanish ? "Configurar una aplicación de autenticación" : "Set up an authenticator app";
        public string LeftMail => Common.IsSpanish ? "ya no es el correo" : "no longer the e-mail";
        public string Close => Common.IsSpanish ? "Cerrar mi acceso" : "Close my sign-in";
        public string Closed => Common.IsSpanish ? "Su acceso está cerrado" : "Your sign-in is closed";
    }
}
