using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>Every page for somebody who cannot sign in, looked at in both languages, on a desktop and on a phone without script.</summary>
public sealed class RecoverWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    private const string NewPassword = "Green-Otter-57";

    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("en-US", "phone")]
    [InlineData("es-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task Somebody_who_forgot_the_password_chooses_a_new_one_and_is_in_again(string locale, string deviceName)
    {
        var (words, device) = (new RecoverWords(locale), deviceName == "phone" ? Device.Phone : Device.Desktop);
        var email = $"{locale[..2]}-{deviceName}@example.com";
        using var visitor = portal.NewVisitor();
        await visitor.SignUpAsync(Walker.Member(locale, deviceName), email, () => portal.CodeForAsync(email));
        await using var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), Path.Combine(Pictures.Folder, "recover", $"{locale[..2]}-{deviceName}"), device.HasScript);
        await walker.StartAsync();
        await LookAroundAsync(walker, words);
        await RecoverAsync(walker, words, email);
        Assert.Equal(words.Done, await walker.HeadingAsync());
    }

    private static async Task LookAroundAsync(Walker walker, RecoverWords words)
    {
        foreach (var (path, name) in new[] { ("/recover/email", "email"), ("/recover/email?asked=true", "email-asked"), ("/recover/user-name", "user-name"), ("/recover/nonsense", "dead-link") })
        {
            await walker.GoAsync(path);
            await walker.PictureAsync(name);
        }
        await walker.GoAsync("/sign-in");
        await walker.PictureAsync("sign-in");
        await walker.FollowAsync(words.Forgot);
    }

    private async Task RecoverAsync(Walker walker, RecoverWords words, string email)
    {
        await walker.PictureAsync("recover");
        await walker.FillAsync(words.Email, email);
        await walker.PressAsync(words.Send);
        await walker.PictureAsync("code");
        await walker.FillAsync(words.Code, Journeys.CodeIn((await portal.MailToAsync(email, words.Mail)).Text));
        await walker.PressAsync(words.Continue);
        await walker.FillAsync(words.NewPassword, "heron");
        await walker.PressAsync(words.Set);
        await walker.PictureAsync("weak");
        await walker.FillAsync(words.NewPassword, NewPassword);
        await walker.PressAsync(words.Set);
        await walker.PictureAsync("done");
    }

    private sealed record RecoverWords(string Locale)
    {
        private bool IsSpanish => Locale.StartsWith("es", StringComparison.Ordinal);

        public string Forgot => IsSpanish ? "¿Olvidó su contraseña?" : "Forgot your password?";
        public string Email => IsSpanish ? "Correo electrónico" : "E-mail";
        public string Send => IsSpanish ? "Enviarme el enlace" : "Send me the link";
        public string Mail => IsSpanish ? "Elija una contraseña nueva" : "Choose a new password";
        public string Code => IsSpanish ? "Código" : "Code";
        public string Continue => IsSpanish ? "Continuar" : "Continue";
        public string NewPassword => IsSpanish ? "Contraseña nueva" : "New password";
        public string Set => IsSpanish ? "Establecer la contraseña nueva" : "Set the new password";
        public string Done => IsSpanish ? "Su contraseña nueva está lista" : "Your new password is set";
    }
}
