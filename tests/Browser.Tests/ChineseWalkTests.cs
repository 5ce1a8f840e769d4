using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>Marcus Hale's home is past due, and he reads Chinese: from signing in to the law, on his phone and on a desk.</summary>
public sealed class ChineseWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    private const string Locale = "zh-TW", Email = "marcus@example.com";
    private static readonly Device[] Devices = [Device.Phone, Device.Desktop, new("small", 320, 640, IsPhone: true, HasScript: true)];

    [Fact]
    public async Task Who_reads_chinese_signs_in_and_sees_what_is_due_the_bill_and_the_shut_off_policy()
    {
        using var marcus = portal.NewVisitor();
        var account = (await portal.SignUpAndInAsync(marcus, DemoCast.Overdue, Email)).Path;
        await (await marcus.GoToAsync("/profile")).PressAsync("中文");
        foreach (var device in Devices) await WalkAsync(device, account);
    }

    private async Task WalkAsync(Device device, string account)
    {
        await using var walker = new Walker(await chromium.NewPersonAsync(device, Locale), portal.Address, new(Locale), StaffEntry.Folder("chinese", Locale, device.Name), device.HasScript);
        await walker.StartAsync();
        await walker.PictureAsync("start");
        await SignInAsync(walker);
        await walker.PictureAsync("account");
        Assert.Contains("以下任何一項都可以避免停水", await walker.TextAsync(), StringComparison.Ordinal);
        await walker.FollowAsync("查看完整帳單");
        await walker.PictureAsync("bill");
        await walker.FollowAsync("核對我的帳單");
        await walker.PictureAsync("check");
        await walker.GoAsync("/policies/shut-off");
        await walker.PictureAsync("policy");
        await walker.GoAsync(account + "/e-billing");
        await walker.PictureAsync("in-english");
        Assert.Equal("en", await walker.Page.Locator("main").GetAttributeAsync("lang"));
        await SwitchByKeyboardAsync(walker, "es");
        await walker.PictureAsync("in-spanish");
        await SwitchByKeyboardAsync(walker, "zh-Hant");
    }

    private static async Task SignInAsync(Walker walker)
    {
        await walker.GoAsync("/sign-in");
        await walker.FillAsync("電子郵件", Email);
        await walker.FillAsync("密碼", Journeys.Password);
        await walker.PictureAsync("sign-in");
        await walker.PressAsync("登入");
        await walker.PictureAsync("question");
        for (var number = 1; walker.Page.Url.Contains("/question", StringComparison.Ordinal); number++)
        {
            await walker.Page.Locator("[name='Input.Answer']").FillAsync($"blue heron {number}");
            await walker.PressAsync("繼續");
        }
    }

    private static async Task SwitchByKeyboardAsync(Walker walker, string language)
    {
        await walker.Page.Locator($"header button[lang={language}]").FocusAsync();
        await walker.Page.Keyboard.PressAsync("Enter");
        await walker.Page.WaitForSelectorAsync($"html[lang={language}]");
    }
}
