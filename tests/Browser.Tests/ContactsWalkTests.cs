using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>F11, F16: a billing e-mail of an account's own, its names and nickname.</summary>
public sealed class ContactsWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task F11_F16_a_customer_names_the_account_and_has_bills_sent_to_an_office_that_confirms_it(string locale, string deviceName)
    {
        var (words, email, office) = (new Words(locale), $"owner-{locale[..2]}@example.com", $"office-{locale[..2]}@example.com");
        await using var owner = await StartAsync(locale, deviceName, "contacts");
        await owner.SignUpAsync(Walker.Member(locale, deviceName), email, async () => Journeys.CodeIn((await portal.MailToAsync(email, words.ConfirmMail)).Text));
        await owner.SignInAsync(email);
        await NameAsync(owner, words);
        await AskAsync(owner, words, office);
        await using var clerk = await StartAsync(locale, deviceName, "billing-email");
        await clerk.FollowMailAsync((await portal.MailToAsync(office, "")).Text);
        await clerk.PictureAsync("confirm");
        await clerk.Page.Locator("main button").First.ClickAsync();
        await clerk.PictureAsync("confirmed");
        await owner.Page.ReloadAsync();
        await owner.PictureAsync("billing-email-confirmed");
        Assert.Contains(office, await owner.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task NameAsync(Walker owner, Words words)
    {
        await owner.Page.GotoAsync(owner.Page.Url.Split('?')[0] + "/contacts");
        await owner.PictureAsync("contacts");
        await owner.FillAsync(words.NameOnEmail, "4242 4242 4242 4242");
        await owner.PressAsync(words.SaveNames);
        await owner.PictureAsync("contacts-refused");
        await owner.FillAsync(words.NameOnEmail, "Peñasco Unit 7");
        await owner.FillAsync(words.Nickname, "Casa de la playa");
        await owner.PressAsync(words.SaveNames);
        await owner.PictureAsync("contacts-named");
    }

    private static async Task AskAsync(Walker owner, Words words, string office)
    {
        await owner.FollowAsync(words.ChangeBillingEmail);
        await owner.FillAsync(words.NewBillingEmail, office);
        await owner.PictureAsync("billing-email");
        await owner.PressAsync(words.SendLink);
        await owner.PictureAsync("billing-email-asked");
    }

    private Task<Walker> StartAsync(string locale, string deviceName, string walk) =>
        portal.StartAsync(chromium, locale, deviceName == "phone" ? Device.Phone : Device.Desktop, walk);
}
