using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

/// <summary>
/// F5: every refusal of a sign-up, in both languages, names the account's own Customer Center once account and ZIP code
/// matched, before that the list.
/// </summary>
public sealed class SignUpRefusalTests(Street street) : IClassFixture<Street>, IDisposable
{
    private readonly Visitor ana = street.Portal.NewVisitor();
    private readonly string email = $"{RandomId.New(8)}@example.com";

    public void Dispose() => ana.Dispose();

    [Fact]
    public async Task F5_before_account_and_zip_match_the_list_is_named()
    {
        var form = await AccountAsync(await street.NewHouseAsync(), "90210");
        await NamesAsync(() => form.PressAsync("Continue"), isOwn: false, "do not belong together", "no corresponden");
        for (var n = 0; n < 3; n++) await form.PressAsync("Continue");
        form.Fill("ZIP code", Street.Zip);
        await NamesAsync(() => form.PressAsync("Continue"), isOwn: false, "too many tries today", "demasiados intentos");
        var link = await ana.GoToAsync("/confirm/nonsense");
        await NamesAsync(() => link.PressAsync("Confirm my e-mail"), isOwn: false, "no longer works", "ya no sirve");
    }

    [Fact]
    public async Task F5_an_account_or_an_address_in_use_names_the_accounts_own_center()
    {
        var house = await street.NewHouseAsync();
        using var owner = street.Portal.NewVisitor();
        await street.EnrolAsync(owner, house, email);
        var form = await AccountAsync(house, Street.Zip);
        await NamesAsync(() => form.PressAsync("Continue"), isOwn: true, "already signed up", "ya está inscrita");
        var details = await (await AccountAsync(await street.NewHouseAsync(), Street.Zip)).PressAsync("Continue");
        details.Fill("E-mail", email).Fill("Password", Street.Password);
        await NamesAsync(() => details.PressAsync("Continue"), isOwn: true, "already in use", "ya está en uso");
    }

    [Fact]
    public async Task F5_a_wrong_code_a_worn_out_one_and_too_many_messages_name_the_accounts_own_center()
    {
        var form = await Street.SignUpAsync(ana, await street.NewHouseAsync(), email);
        form.Fill("Code", (await street.MailAsync(email)).Code == "000000" ? "000001" : "000000");
        await NamesAsync(() => form.PressAsync("Confirm"), isOwn: true, "Tries left: 4", "Intentos restantes: 3");
        for (var n = 0; n < 3; n++) await form.PressAsync("Confirm");
        await NamesAsync(() => form.PressAsync("Confirm"), isOwn: true, "no longer works", "ya no sirve");
        for (var n = 0; n < 4; n++) await form.PressAsync("Send the message again");
        await NamesAsync(() => form.PressAsync("Send the message again"), isOwn: true, "as often as we may", "tantas veces como se permite");
    }

    [Fact]
    public async Task F5_a_sign_up_that_was_open_for_too_long_says_so_and_names_the_list()
    {
        var details = await (await AccountAsync(await street.NewHouseAsync(), Street.Zip)).PressAsync("Continue");
        street.Wait(TimeSpan.FromHours(25));
        details.Fill("E-mail", email).Fill("Password", Street.Password);
        await NamesAsync(() => details.PressAsync("Continue"), isOwn: false, "open for too long", "demasiado tiempo");
    }

    private async Task<Page> AccountAsync(string number, string zip) =>
        (await ana.GoToAsync("/sign-up")).Fill("Account number", number).Fill("ZIP code", zip);

    /// <summary>Provokes the refusal in English, then in Spanish.</summary>
    private async Task NamesAsync(Func<Task<Page>> refused, bool isOwn, params string[] words)
    {
        foreach (var (language, said) in new[] { "en", "es" }.Zip(words))
        {
            ana.Cookies.Add(street.Portal.Address, new Cookie("language", language));
            var page = await refused();
            Assert.Contains(said, page.Text, StringComparison.Ordinal);
            Assert.Contains("Zinnia Center", page.Text, StringComparison.Ordinal);
            Assert.Equal(isOwn, page.Document.QuerySelector(".center-numbers") is null);
        }
        ana.Cookies.Add(street.Portal.Address, new Cookie("language", "en"));
    }
}
