using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>F7 with script: the rules are ticked off while a password is typed, and it can be shown.</summary>
public sealed class PasswordFieldTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "Show password", "Hide password")]
    [InlineData("es-US", "Mostrar la contraseña", "Ocultar la contraseña")]
    public async Task F7_rules_are_ticked_off_while_typing_and_the_password_can_be_shown(string locale, string show, string hide)
    {
        await using var walker = await AtTheRulesAsync(locale, Device.Desktop);
        var rules = walker.Page.Locator(".rules__rule--kept");
        await walker.FillAsync(new Words(locale).Password, "É1");
        await Eventually.TrueAsync(async () => await rules.CountAsync() == 2);
        Assert.Equal(["UpperCaseLetter", "Digit"], await rules.EvaluateAllAsync<string[]>("all => all.map(each => each.dataset.rule)"));
        await walker.FillAsync(new Words(locale).Password, "Éa1 5678");
        await Eventually.TrueAsync(async () => await rules.CountAsync() == 5);
        await walker.PressAsync(show);
        Assert.Equal("text", await walker.Page.Locator("#Input_Password").GetAttributeAsync("type"));
        await walker.PictureAsync($"password-shown-{locale[..2]}");
        await walker.PressAsync(hide);
        Assert.Equal("password", await walker.Page.Locator("#Input_Password").GetAttributeAsync("type"));
    }

    [Fact]
    public async Task Without_script_there_is_no_button_to_show_and_the_server_names_the_rules()
    {
        await using var walker = await AtTheRulesAsync("en-US", Device.Phone);
        Assert.Equal(0, await walker.Page.GetByRole(AriaRole.Button, new() { Name = "Show password" }).CountAsync());
        await walker.FillAsync("E-mail", "nobody@example.com");
        await walker.FillAsync("Password", "heron");
        await walker.PressAsync("Continue");
        Assert.Equal(4, await walker.Page.Locator(".rules__rule--broken").CountAsync());
    }

    private async Task<Walker> AtTheRulesAsync(string locale, Device device)
    {
        var words = new Words(locale);
        var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, words, Path.Combine(Pictures.Folder, "password"), device.HasScript);
        await walker.StartAsync();
        await walker.FollowAsync(words.SignUp);
        await walker.FillAsync(words.AccountNumber, DemoCast.Household.Account.ToDisplay());
        await walker.FillAsync(words.ZipCode, DemoCast.Household.Zip.ToString());
        await walker.PressAsync(words.Continue);
        return walker;
    }
}
