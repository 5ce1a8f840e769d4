using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Browser.Tests;

/// <summary>Two pairs of eyes: staff who see what the customer sees, and a supervisor who approves what a colleague asked for.</summary>
public sealed class SecondLookWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    private const int Many = 6;

    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task Staff_see_a_customers_pages_under_a_banner_and_can_change_nothing(string locale, string deviceName)
    {
        var (words, email) = (new StaffWords(locale), $"seen-{locale[..2]}@example.com");
        var member = words.IsSpanish ? DemoCast.SpanishHousehold : DemoCast.Landlord;
        using var customer = portal.NewVisitor();
        await portal.SignUpAndInAsync(customer, member, email);
        await using var csr = await ComeInAsync(locale, deviceName, "view-as", $"view-{locale[..2]}@example.com");
        var id = await IdAsync(member.Account);
        await csr.GoAsync($"/support/accounts/{id}");
        await csr.FollowAsync(words.ViewAsCustomer);
        await csr.PressAsync(words.ViewAsThis);
        await csr.PictureAsync("view-without-reason");
        await csr.FillAsync(words.Reason, "No encuentra su factura / cannot find the bill");
        await csr.PressAsync(words.ViewAsThis);
        await csr.PictureAsync("viewing-begins");
        foreach (var below in new[] { "bills", "e-billing", "contacts", "payments" })
        {
            await csr.GoAsync($"/accounts/{id}/{below}");
            await csr.PictureAsync($"viewing-{below}");
        }
        await ChangesNothingAsync(csr, words, id);
        await csr.PressAsync(words.StopViewing);
        await csr.PictureAsync("stopped");
        Assert.EndsWith($"/support/accounts/{id}", csr.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_supervisor_approves_in_Spanish_what_a_colleague_asked_for_in_English()
    {
        using var manager = portal.NewVisitor();
        using var customer = portal.NewVisitor();
        await portal.SignUpAndInAsync(manager, DemoCast.Company, "manager@example.com");
        await portal.SignUpAndInAsync(customer, DemoCast.Leak, "buyer@example.com");
        await using var asker = await ComeInAsync("en-US", "desktop", "approval", "asks@example.com");
        await using var decider = await ComeInAsync("es-US", "phone", "approval", "decides@example.com");
        await AskAsync(asker, new("en-US"));
        var spanish = new StaffWords("es-US");
        await decider.GoAsync("/support");
        await decider.PictureAsync("console-waiting");
        await decider.GoAsync("/support/approvals");
        await decider.PictureAsync("approvals");
        await decider.Page.Locator("main th a").First.ClickAsync();
        var request = new Uri(decider.Page.Url).AbsolutePath;
        await asker.GoAsync(request);
        await asker.PictureAsync("own-request");
        await decider.PressAsync(spanish.Approve);
        await decider.PictureAsync("approval-without-reason");
        await decider.FillAsync(spanish.WhyDecide, "Hablé con la propietaria");
        await decider.PressAsync(spanish.Approve);
        await decider.PictureAsync("approved");
        Assert.Contains(spanish.CarriedOut, await decider.TextAsync(), StringComparison.Ordinal);
        await asker.GoAsync("/support");
        await asker.PictureAsync("console-done");
    }

    /// <summary>A page that stays closed, and a form that is sent.</summary>
    private static async Task ChangesNothingAsync(Walker csr, StaffWords words, AccountId id)
    {
        await csr.GoAsync("/profile");
        await csr.PictureAsync("viewing-not-shown");
        Assert.Equal(words.NotShown, await csr.HeadingAsync());
        await csr.GoAsync($"/accounts/{id}/contacts");
        await csr.Page.Locator("main form button").First.ClickAsync();
        await csr.PictureAsync("viewing-nothing-changed");
        Assert.Equal(words.NothingChanged, await csr.HeadingAsync());
    }

    private async Task AskAsync(Walker asker, StaffWords words)
    {
        await asker.GoAsync($"/support/accounts/{await IdAsync(DemoCast.Company.Account)}/link?Email=buyer@example.com");
        for (var nth = 0; nth < Many; nth++) await asker.Page.GetByLabel(DemoCast.Company.Number(nth).ToDisplay()).CheckAsync();
        await asker.FillAsync(words.Reason, "Bought the company");
        await asker.PressAsync(words.PutOnSignIn);
        await asker.PictureAsync("console-asked");
    }

    private async Task<AccountId> IdAsync(AccountNumber number) =>
        (await portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(number))!.Id;

    /// <summary>A supervisor with a browser, signed in.</summary>
    private async Task<Walker> ComeInAsync(string locale, string deviceName, string walk, string email)
    {
        var device = deviceName == "phone" ? Device.Phone : Device.Desktop;
        var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), StaffEntry.Folder(walk, locale, deviceName), device.HasScript);
        await walker.StartAsync();
        await walker.ComeInAsync(new(locale), await portal.InviteStaffAsync(email), email);
        return walker;
    }
}
