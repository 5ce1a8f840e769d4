using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>A household saves a card, turns Auto Pay on, changes it and cancels it (F20); once in English on a desktop, once in Spanish on a phone.</summary>
public sealed class AutoPayWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US"), InlineData("es-US")]
    public async Task Auto_Pay_is_set_up_changed_and_canceled(string locale)
    {
        var isSpanish = locale.StartsWith("es", StringComparison.Ordinal);
        var (member, email) = (isSpanish ? DemoCast.SpanishHousehold : DemoCast.Household, $"auto-{locale[..2]}@example.com");
        var device = isSpanish ? Device.Phone : Device.Desktop;
        await using var walker = new Walker(
            await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), StaffEntry.Folder("auto-pay", locale, device.Name), device.HasScript);
        await walker.StartAsync();
        await walker.SignUpAsync(member, email, () => portal.CodeForAsync(email));
        await walker.SignInAsync(email);
        var home = new Uri(walker.Page.Url).AbsolutePath;
        var say = isSpanish ? Spanish : English;

        await walker.GoAsync(home + "/auto-pay");
        await walker.PictureAsync("auto-pay-off");
        await walker.GoAsync(home + "/methods");
        await walker.PictureAsync("methods-none");
        await walker.PressAsync(say["add"]);
        await walker.Page.Locator("#card_number").FillAsync("4242 4242 4242 4242");
        await walker.Page.Locator("#expiration").FillAsync("12/34");
        await walker.Page.Locator("#cvc").FillAsync("123");
        await walker.Page.Locator("#name").FillAsync("Ana Reyes");
        await walker.Page.Locator("#zip").FillAsync("94070");
        await walker.PictureAsync("checkout-save");
        await walker.PressAsync(say["save"]);
        await walker.PictureAsync("methods-one");

        await walker.GoAsync(home + "/auto-pay/set-up");
        await walker.PressAsync(say["on"]);
        await walker.PictureAsync("set-up-refused");
        await walker.Page.Locator("#Input_Limit").FillAsync("250");
        await walker.Page.Locator("#Input_Agree").CheckAsync();
        await walker.PictureAsync("set-up");
        await walker.Page.Locator("#Input_Limit").PressAsync("Enter");
        await walker.PictureAsync("auto-pay-on");
        await walker.GoAsync(home);
        await walker.PictureAsync("account-with-auto-pay");

        await walker.GoAsync(home + "/auto-pay/set-up");
        await walker.Page.Locator("#Input_DaysBefore-3").CheckAsync();
        await walker.Page.Locator("#Input_Agree").CheckAsync();
        await walker.PressAsync(say["change"]);
        await walker.PictureAsync("auto-pay-changed");
        await walker.GoAsync(home + "/pay");
        await walker.PictureAsync("pay-with-saved-card");
        await walker.GoAsync("/pay");
        await walker.PictureAsync("pay-several");
        await walker.GoAsync(home + "/auto-pay/cancellation");
        await walker.PictureAsync("cancellation");
        await walker.PressAsync(say["cancel"]);
        await walker.PictureAsync("auto-pay-canceled");
        Assert.Contains(say["canceled"], await walker.TextAsync());
    }

    private static readonly Dictionary<string, string> English = new()
    {
        ["add"] = "Add a payment method", ["save"] = "Save", ["on"] = "Turn Auto Pay on", ["change"] = "Save the change",
        ["cancel"] = "Cancel Auto Pay", ["canceled"] = "Auto Pay is canceled"
    };

    private static readonly Dictionary<string, string> Spanish = new()
    {
        ["add"] = "Agregar un método de pago", ["save"] = "Guardar", ["on"] = "Activar el Pago automático", ["change"] = "Guardar el cambio",
        ["cancel"] = "Cancelar el Pago automático", ["canceled"] = "El Pago automático está cancelado"
    };
}
