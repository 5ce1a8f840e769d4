using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>
/// The whole job in a real browser: sign up, see the bill, download it, pay it, see the balance fall. On a phone without
/// script and on a desktop with it, in both languages; the pictures are in <c>artifacts/screenshots</c>.
/// </summary>
public sealed class MainJobTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("en-US", "phone")]
    [InlineData("es-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task A_customer_signs_up_reads_the_bill_downloads_it_and_pays_it(string locale, string deviceName)
    {
        var words = new Words(locale);
        var device = deviceName == "phone" ? Device.Phone : Device.Desktop;
        var (member, email) = Who(locale, deviceName);
        var folder = Path.Combine(Screenshots, $"{locale[..2]}-{deviceName}");

        await using var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, words, folder, device.HasScript);
        await walker.StartAsync();
        await walker.SignUpAsync(member, email, async () => Journeys.CodeIn((await portal.MailToAsync(email, words.ConfirmMail)).Text));
        Assert.True(await walker.SignInAsync(email));
        await walker.PictureAsync("account");

        await ReadTheBillAsync(walker, words, member);
        await PayAsync(walker, words, email);

        await using var elsewhere = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, words, Path.Combine(folder, "second-computer"), device.HasScript);
        await elsewhere.StartAsync();
        Assert.True(await elsewhere.SignInAsync(email), "A second computer is not asked the question.");
        await elsewhere.PressAsync(words.SignOut);
        Assert.False(await elsewhere.SignInAsync(email), "A recognised computer is asked the question.");
        Assert.Contains("$0.00", await elsewhere.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task ReadTheBillAsync(Walker walker, Words words, CastMember member)
    {
        var account = walker.Page.Url;
        await walker.FollowAsync(words.ReadBill);
        await walker.PictureAsync("bill");
        Assert.Contains(member.Name, await walker.TextAsync(), StringComparison.Ordinal);
        var download = await walker.Page.RunAndWaitForDownloadAsync(() => walker.FollowAsync(words.DownloadPdf));
        await using var pdf = await download.CreateReadStreamAsync();
        var head = new byte[5];
        await pdf.ReadExactlyAsync(head);
        Assert.Equal("%PDF-"u8, head);
        await walker.Page.GotoAsync(account);
    }

    private async Task PayAsync(Walker walker, Words words, string email)
    {
        await walker.FollowAsync(words.PayNow);
        await walker.PictureAsync("pay");
        await walker.PressAsync(words.ToCard);
        await walker.PictureAsync("checkout");
        await walker.PayByCardAsync("4000000000000002");
        await walker.PictureAsync("declined");
        await walker.PayByCardAsync("4242424242424242");
        Assert.Equal(words.Received, await walker.HeadingAsync());
        await walker.PictureAsync("receipt");
        Assert.Contains("4242", (await portal.MailToAsync(email, words.ReceiptMail)).Text, StringComparison.Ordinal);
        await walker.FollowAsync(words.BackToAccount);
        await walker.PictureAsync("paid");
        Assert.Contains("$0.00", await walker.TextAsync(), StringComparison.Ordinal);
    }

    private static (CastMember Member, string Email) Who(string locale, string device) => (locale, device) switch
    {
        ("en-US", "desktop") => (DemoCast.Household, "daniel@example.com"),
        ("en-US", _) => (DemoCast.Leak, "harpreet@example.com"),
        (_, "desktop") => (DemoCast.Cap, "teresa@example.com"),
        _ => (DemoCast.SpanishHousehold, "rosa@example.com")
    };

    private static string Screenshots => Path.Combine(Environment.GetEnvironmentVariable("CALWATER_ARTIFACTS") ?? Path.Combine(AppContext.BaseDirectory, "artifacts"), "screenshots");
}
