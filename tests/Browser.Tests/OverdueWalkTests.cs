using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>Marcus Hale, past due for more than 60 days, sees how long his water is safe and what keeps it on.</summary>
public sealed class OverdueWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Fact]
    public async Task A_household_with_past_due_bills_sees_the_shut_off_clock_on_a_desktop_and_on_phones_in_both_languages()
    {
        const string email = "marcus@example.com";
        using var marcus = portal.NewVisitor();
        var account = (await portal.SignUpAndInAsync(marcus, DemoCast.Overdue, email)).Path;
        await LookAsync(Device.Desktop, "en-US", email, account, "Any of these keeps your water on");
        await LookAsync(Device.Phone, "es-US", email, account, "Cualquiera de estas cosas mantiene el servicio");
        await LookAsync(new("small", 320, 640, IsPhone: true, HasScript: true), "es-US", email, account, "Pasaron los 60 días");
    }

    private async Task LookAsync(Device device, string locale, string email, string account, string words)
    {
        await using var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), StaffEntry.Folder("overdue", locale, device.Name), device.HasScript);
        await walker.StartAsync();
        await walker.SignInAsync(email);
        await walker.GoAsync(account);
        if (locale == "es-US") await walker.ReadSpanishAsync();
        await walker.PictureAsync("clock");
        Assert.Contains(words, await walker.TextAsync(), StringComparison.Ordinal);
        await walker.Page.Locator(".clock a[href='/policies/shut-off']").ClickAsync();
        await walker.PictureAsync("policy");
    }
}
