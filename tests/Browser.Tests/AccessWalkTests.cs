using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>People with access: an owner invites somebody to one account, who chooses a password, reads it, and gives it up.</summary>
public sealed class AccessWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task An_owner_shares_an_account_and_the_guest_reads_it_and_gives_it_up(string locale, string deviceName)
    {
        var (words, member) = (new AccessWords(locale), locale == "en-US" ? DemoCast.Household : DemoCast.SpanishHousehold);
        var (ana, luis) = ($"ana-{locale[..2]}@example.com", $"luis-{locale[..2]}@example.com");
        await using var owner = await StartAsync(locale, deviceName, "access-owner");
        await owner.SignUpAsync(member, ana, () => portal.CodeForAsync(ana));
        await owner.SignInAsync(ana);
        await InviteAsync(owner, words, luis);
        await using var guest = await StartAsync(locale, deviceName, "access-guest");
        await AcceptAsync(guest, words, luis);
        await owner.Page.ReloadAsync();
        await owner.PictureAsync("people-with-access");
        Assert.Contains(words.Accepted, await owner.TextAsync(), StringComparison.Ordinal);
        await GiveUpAsync(guest, words);
    }

    private static async Task InviteAsync(Walker owner, AccessWords words, string email)
    {
        await owner.FollowAsync(words.Change);
        await owner.PictureAsync("nobody");
        await owner.FillAsync(words.Email, "luis");
        await owner.PressAsync(words.Send);
        await owner.PictureAsync("unreadable");
        await owner.FillAsync(words.Email, email);
        await owner.Page.GetByLabel(words.LastDay).FillAsync("2036-01-31");
        await owner.PressAsync(words.Send);
        await owner.PictureAsync("invited");
    }

    private async Task AcceptAsync(Walker guest, AccessWords words, string email)
    {
        await guest.Page.GotoAsync(new Uri(portal.Address, await portal.AccessLinkAsync(email)).ToString());
        await guest.PictureAsync("invitation");
        await guest.PressAsync(words.ChoosePassword);
        await guest.FillAsync(words.Password, Journeys.Password);
        await guest.PressAsync(words.Continue);
        await guest.AnswerQuestionsAsync();
        await guest.PressAsync(words.Continue);
        await guest.PictureAsync("done");
        await guest.SignInAsync(email);
        await guest.PictureAsync("shared-account");
    }

    private static async Task GiveUpAsync(Walker guest, AccessWords words)
    {
        await guest.FollowAsync(words.GiveUpLink);
        await guest.PictureAsync("give-up");
        await guest.PressAsync(words.GiveUp);
        await guest.PictureAsync("no-accounts");
        Assert.Equal(words.YourAccounts, await guest.HeadingAsync());
    }

    private async Task<Walker> StartAsync(string locale, string deviceName, string walk)
    {
        var device = deviceName == "phone" ? Device.Phone : Device.Desktop;
        var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), StaffEntry.Folder(walk, locale, deviceName), device.HasScript);
        await walker.StartAsync();
        return walker;
    }

    private sealed record AccessWords(string Locale)
    {
        private readonly Words words = new(Locale);

        public string Email => words.Email;
        public string Password => words.Password;
        public string Continue => words.Continue;
        public string Change => words.IsSpanish ? "Cambiar" : "Change";
        public string Send => words.IsSpanish ? "Enviar la invitación" : "Send the invitation";
        public string LastDay => words.IsSpanish ? "Último día (si desea uno)" : "Last day (if you want one)";
        public string Accepted => words.IsSpanish ? "Aceptó la invitación" : "Accepted the invitation";
        public string ChoosePassword => words.IsSpanish ? "Elegir una contraseña" : "Choose a password";
        public string GiveUpLink => words.IsSpanish ? "Renunciar a este acceso" : "Give up this access";
        public string GiveUp => words.IsSpanish ? "Renunciar al acceso" : "Give up the access";
        public string YourAccounts => words.IsSpanish ? "Sus cuentas" : "Your accounts";
    }
}
