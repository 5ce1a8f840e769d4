using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>F13: a CSR sets up a login, the customer follows the mailed link and chooses the password.</summary>
public sealed class InvitationWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task F13_a_csr_sets_up_a_login_and_the_customer_chooses_the_password(string locale, string deviceName)
    {
        var (staff, member, email) = (new StaffWords(locale), locale == "en-US" ? DemoCast.Leak : DemoCast.SpanishHousehold, $"invited-{locale[..2]}@example.com");
        await using var csr = await StartAsync(locale, deviceName, "invite");
        await csr.ComeInAsync(staff, await portal.InviteStaffAsync($"csr-{locale[..2]}@example.com"), $"csr-{locale[..2]}@example.com");
        await InviteAsync(csr, staff, member, email);
        await using var customer = await StartAsync(locale, deviceName, "invited");
        await FollowAsync(customer, new(locale), member, email);
        await LookAgainAsync(csr, staff, member);
    }

    private static async Task InviteAsync(Walker csr, StaffWords words, CastMember member, string email)
    {
        await csr.FollowAsync(words.Customers);
        await csr.FillAsync(words.FindLabel, member.Account.ToDisplay());
        await csr.PressAsync(words.Find);
        await csr.PictureAsync("found");
        await csr.FollowAsync(member.Account.ToDisplay());
        await csr.PictureAsync("customer");
        await csr.FollowAsync(words.SetUpLogin);
        await csr.PictureAsync("set-up-login");
        await csr.FillAsync(words.Email, email);
        await csr.PressAsync(words.Invite);
        await csr.PictureAsync("set-up-login-without-reason");
        await csr.FillAsync(words.Reason, "Llamada / call");
        await csr.PressAsync(words.Invite);
        await csr.PictureAsync("set-up-login-sent");
        Assert.Contains(email, await csr.TextAsync(), StringComparison.Ordinal);
    }

    private async Task FollowAsync(Walker customer, Words words, CastMember member, string email)
    {
        await customer.Page.GotoAsync(await LinkAsync(email));
        await customer.FillAsync(words.ZipCode, "90210");
        await customer.PressAsync(words.Continue);
        await customer.PictureAsync("wrong-zip");
        await customer.FillAsync(words.ZipCode, member.Zip.ToString());
        await customer.PressAsync(words.Continue);
        await customer.PictureAsync("details");
        await customer.FillAsync(words.Password, Journeys.Password);
        await customer.PressAsync(words.Continue);
        await customer.AnswerQuestionsAsync();
        await customer.PressAsync(words.Continue);
        await customer.PictureAsync("done");
        Assert.True(await customer.SignInAsync(email));
        await customer.PictureAsync("account");
    }

    /// <summary>The same customer, now that they are signed up.</summary>
    private static async Task LookAgainAsync(Walker csr, StaffWords words, CastMember member)
    {
        await csr.Page.GotoAsync(new Uri(new Uri(csr.Page.Url), "/support/search?q=" + member.Account).ToString());
        await csr.FollowAsync(member.Account.ToDisplay());
        await csr.PictureAsync("customer-signed-up");
        Assert.Contains(words.SignsInAs, await csr.TextAsync(), StringComparison.Ordinal);
    }

    private Task<Walker> StartAsync(string locale, string deviceName, string walk) =>
        portal.StartAsync(chromium, locale, deviceName == "phone" ? Device.Phone : Device.Desktop, walk);

    private async Task<string> LinkAsync(string email)
    {
        var text = (await portal.MailToAsync(email, "")).Text;
        return text[text.IndexOf("http", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }
}
