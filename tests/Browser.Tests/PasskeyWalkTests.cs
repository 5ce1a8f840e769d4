using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>A passkey from the first to the last day, in both languages, on a desktop and on a phone, in light and dark.</summary>
public sealed class PasskeyWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    private static readonly Device Phone = Device.Phone with { HasScript = true };

    /// <summary>A finger that is always on it takes the browser's own offer at once, so where the button is tried there is none.</summary>
    private const string OffersNothing = "if (window.PublicKeyCredential) PublicKeyCredential.isConditionalMediationAvailable = async () => false;";

    [Theory]
    [InlineData("en-US", "desktop", ColorScheme.Light)]
    [InlineData("en-US", "phone", ColorScheme.Dark)]
    [InlineData("es-US", "desktop", ColorScheme.Dark)]
    [InlineData("es-US", "phone", ColorScheme.Light)]
    public async Task A_passkey_is_added_signs_in_replaces_the_question_and_is_refused_once_removed(string locale, string deviceName, ColorScheme scheme)
    {
        var email = $"passkey-{locale[..2]}-{deviceName}@example.com";
        var words = new PasskeyWords(locale);
        await SignUpAsync(Walker.Member(locale, deviceName), email);
        await using var home = await ArriveAsync(words, deviceName, scheme, "home");
        await home.SignInAsync(email);
        var authenticator = await VirtualAuthenticator.AddAsync(home.Page);
        await AddAsync(home, authenticator, words);
        await ConfirmAsync(home, authenticator, words);
        await using var café = await ArriveAsync(words, deviceName, scheme, "café");
        await VirtualAuthenticator.AddAsync(café.Page, authenticator);
        await SignInAsync(café, words);
        await ReplaceQuestionAsync(café, words, email);
        await RemoveAsync(café, words);
        await RefusedAsync(café, words);
        await ConfirmRefusedAsync(home, words);
    }

    [Fact]
    public async Task Where_the_email_address_is_typed_the_browser_offers_the_passkey_by_itself()
    {
        var words = new PasskeyWords("en-US");
        await SignUpAsync(DemoCast.Landlord, "passkey-offered@example.com");
        await using var home = await ArriveAsync(words, "desktop", ColorScheme.Light, "offer");
        await home.SignInAsync("passkey-offered@example.com");
        var authenticator = await VirtualAuthenticator.AddAsync(home.Page);
        await home.GoAsync("/profile/passkeys/add");
        await home.PressAsync(words.Make);
        await home.Page.GetByText(words.Added).WaitForAsync();
        await using var café = await ArriveAsync(words, "desktop", ColorScheme.Light, "offered", offers: true);
        await VirtualAuthenticator.AddAsync(café.Page, authenticator);
        await café.GoAsync("/sign-in");
        await café.ArriveAsync("/accounts");
    }

    [Fact]
    public async Task Without_a_finger_that_is_known_nothing_is_sent_and_the_page_says_so()
    {
        var words = new PasskeyWords("en-US");
        await using var walker = await ArriveAsync(words, "desktop", ColorScheme.Light, "no-finger");
        await (await VirtualAuthenticator.AddAsync(walker.Page)).VerifyAsync(false);
        await walker.GoAsync("/sign-in");
        await walker.PressAsync(words.SignIn);
        await walker.Page.GetByText("No passkey was used.").WaitForAsync();
        await walker.PictureAsync("nothing-used");
        Assert.EndsWith("/sign-in", walker.Page.Url, StringComparison.Ordinal);
    }

    private async Task SignUpAsync(CastMember member, string email)
    {
        using var visitor = portal.NewVisitor();
        await visitor.SignUpAsync(member, email, () => portal.CodeForAsync(email));
    }

    /// <summary>A browser that nobody used before.</summary>
    private async Task<Walker> ArriveAsync(PasskeyWords words, string deviceName, ColorScheme scheme, string place, bool offers = false)
    {
        var device = deviceName == "phone" ? Phone : Device.Desktop;
        var folder = Path.Combine(Pictures.Folder, "passkeys", $"{words.Locale[..2]}-{deviceName}-{place}");
        var walker = new Walker(await chromium.NewPersonAsync(device, words.Locale), portal.Address, words.Common, folder, device.HasScript);
        await walker.StartAsync();
        if (!offers) await walker.Page.AddInitScriptAsync(OffersNothing);
        await walker.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        return walker;
    }

    private static async Task AddAsync(Walker walker, VirtualAuthenticator authenticator, PasskeyWords words)
    {
        if (words.Common.IsSpanish) await SpeakSpanishAsync(walker);
        await walker.GoAsync("/profile/passkeys");
        await walker.PictureAsync("none");
        await walker.FollowAsync(words.Add);
        await walker.PictureAsync("add");
        await authenticator.VerifyAsync(false);
        await walker.PressAsync(words.Make);
        await walker.Page.GetByText(words.NotMade).WaitForAsync();
        await authenticator.VerifyAsync(true);
        await walker.FillAsync(words.Name, words.Phone);
        await walker.PressAsync(words.Make);
        await walker.Page.GetByText(words.Added).WaitForAsync();
        await walker.PictureAsync("added");
        await walker.FollowAsync(words.Add);
        await walker.PressAsync(words.Make);
        await walker.Page.GetByText(words.Known).WaitForAsync();
        await walker.PictureAsync("known");
    }

    private static async Task ConfirmAsync(Walker walker, VirtualAuthenticator authenticator, PasskeyWords words)
    {
        await walker.GoAsync("/profile/confirm?returnUrl=/profile/questions");
        await walker.PictureAsync("confirm");
        await authenticator.VerifyAsync(false);
        await walker.PressAsync(words.Use);
        await walker.Page.GetByText(words.NotUsed).WaitForAsync();
        await walker.PictureAsync("confirm-nothing-used");
        await authenticator.VerifyAsync(true);
        await walker.PressAsync(words.Use);
        await walker.ArriveAsync("/profile/questions");
    }

    private static async Task ConfirmRefusedAsync(Walker walker, PasskeyWords words)
    {
        await walker.GoAsync("/profile/confirm/passkey?returnUrl=/profile/questions");
        await walker.PressAsync(words.Use);
        await walker.Page.GetByText(words.NotTaken).WaitForAsync();
        await walker.PictureAsync("confirm-refused");
        await walker.FollowAsync(words.TypeInstead);
        await walker.FillAsync(words.Common.Password, Journeys.Password);
        await walker.PressAsync(words.Common.Continue);
        await walker.ArriveAsync("/profile/questions");
    }

    private static async Task SignInAsync(Walker walker, PasskeyWords words)
    {
        await walker.GoAsync("/sign-in");
        await walker.PictureAsync("sign-in");
        await walker.PressAsync(words.SignIn);
        await walker.ArriveAsync("/accounts");
        await SignOutAsync(walker, words);
    }

    private static async Task ReplaceQuestionAsync(Walker walker, PasskeyWords words, string email)
    {
        await walker.GoAsync("/sign-in");
        await walker.FillAsync(words.Common.Email, email);
        await walker.FillAsync(words.Common.Password, Journeys.Password);
        await walker.PressAsync(words.Common.SignIn);
        await walker.ArriveAsync("/sign-in/question");
        await walker.PictureAsync("question");
        await walker.PressAsync(words.SignIn);
        await walker.ArriveAsync("/accounts");
    }

    private static async Task RemoveAsync(Walker walker, PasskeyWords words)
    {
        await walker.GoAsync("/profile/passkeys");
        await walker.PictureAsync("used");
        await walker.FollowAsync($"{words.Rename} {words.Phone}");
        await walker.PictureAsync("rename");
        await walker.GoAsync("/profile/passkeys");
        await walker.FollowAsync($"{words.Remove} {words.Phone}");
        await walker.PictureAsync("remove");
        await walker.PressAsync(words.RemoveIt);
        await walker.Page.GetByText(words.Removed).WaitForAsync();
        await walker.GoAsync("/profile/activity");
        await walker.PictureAsync("activity");
        await SignOutAsync(walker, words);
    }

    private static async Task RefusedAsync(Walker walker, PasskeyWords words)
    {
        await walker.GoAsync("/sign-in");
        await walker.PressAsync(words.SignIn);
        await walker.Page.GetByText(words.Refused).WaitForAsync();
        await walker.PictureAsync("refused");
    }

    private static async Task SpeakSpanishAsync(Walker walker)
    {
        await walker.GoAsync("/profile");
        await walker.PressAsync("Español");
    }

    private static async Task SignOutAsync(Walker walker, PasskeyWords words)
    {
        await walker.GoAsync("/sign-out");
        await walker.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = words.Common.SignOut, Exact = true }).ClickAsync();
        await walker.ArriveAsync("/sign-in");
    }

    private sealed record PasskeyWords(string Locale)
    {
        public Words Common { get; } = new(Locale);

        public string SignIn => Common.IsSpanish ? "Iniciar sesión con una llave de acceso" : "Sign in with a passkey";
        public string Add => Common.IsSpanish ? "Agregar una llave de acceso" : "Add a passkey";
        public string Make => Common.IsSpanish ? "Crear la llave de acceso" : "Make the passkey";
        public string Name => Common.IsSpanish ? "Nombre" : "Name";
        public string Phone => Common.IsSpanish ? "Mi teléfono" : "My phone";
        public string NotMade => Common.IsSpanish ? "No se creó ninguna" : "No passkey was made.";
        public string Added => Common.IsSpanish ? "Su llave de acceso está agregada." : "Your passkey is added.";
        public string Known => Common.IsSpanish ? "ya tiene una llave de acceso" : "already has a passkey";
        public string Rename => Common.IsSpanish ? "Cambiar nombre" : "Rename";
        public string Remove => Common.IsSpanish ? "Quitar" : "Remove";
        public string RemoveIt => Common.IsSpanish ? "Quitar la llave de acceso" : "Remove the passkey";
        public string Removed => Common.IsSpanish ? "ya no inicia sesión" : "no longer signs in";
        public string Use => Common.IsSpanish ? "Usar una llave de acceso" : "Use a passkey";
        public string NotUsed => Common.IsSpanish ? "No se usó ninguna" : "No passkey was used.";
        public string NotTaken => Common.IsSpanish ? "No se aceptó esta llave de acceso." : "This passkey was not taken.";
        public string TypeInstead => Common.IsSpanish ? "Escribir la contraseña" : "Enter your password instead";
        public string Refused => Common.IsSpanish ? "no inició la sesión" : "did not sign you in";
    }
}
