using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Browser.Tests;

/// <summary>F14, F15, F17: a CSR puts a customer's second account on their sign-in, and the customer reviews it.</summary>
public sealed class LinkingWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task F15_a_csr_puts_a_second_account_on_the_sign_in_and_the_customer_reviews_it(string locale, string deviceName)
    {
        var (staff, words, email) = (new StaffWords(locale), new Words(locale), $"linked-{locale[..2]}@example.com");
        var (first, second) = words.IsSpanish ? (DemoCast.SpanishHousehold, DemoCast.Cap.Account) : (DemoCast.NotLinked, DemoCast.NotLinked.Number(1));
        await using var customer = await StartAsync(locale, deviceName, "linked");
        await customer.SignUpAsync(first, email, async () => Journeys.CodeIn((await portal.MailToAsync(email, words.ConfirmMail)).Text));
        Assert.True(await customer.SignInAsync(email));
        await using var csr = await StartAsync(locale, deviceName, "link");
        await csr.ComeInAsync(staff, await portal.InviteStaffAsync($"link-{locale[..2]}@example.com"), $"link-{locale[..2]}@example.com");
        await LinkAsync(csr, staff, first.Account, second);
        await ReviewAsync(customer, words, second);
        await csr.GoAsync($"/support/accounts/{await IdAsync(second)}/unlink");
        await csr.PictureAsync("unlink");
        await csr.GoAsync("/support/link-groups");
        await csr.PictureAsync("link-groups");
    }

    private async Task LinkAsync(Walker csr, StaffWords words, AccountNumber first, AccountNumber second)
    {
        await csr.GoAsync($"/support/accounts/{await IdAsync(first)}");
        await csr.FollowAsync(words.LinkAccounts);
        await csr.PictureAsync("link");
        if (await csr.Page.GetByLabel(second.ToDisplay()).CountAsync() == 0)
        {
            await csr.FillAsync(words.AnotherNumber, second.ToDisplay());
            await csr.PressAsync(words.AddToList);
            await csr.PictureAsync("link-added");
        }
        await csr.PressAsync(words.PutOnSignIn);
        await csr.PictureAsync("link-without-reason");
        await csr.FillAsync(words.Reason, "Llamada / call");
        await csr.PressAsync(words.PutOnSignIn);
        await csr.PictureAsync("linked");
    }

    private static async Task ReviewAsync(Walker customer, Words words, AccountNumber second)
    {
        await customer.GoAsync("/accounts");
        await customer.PictureAsync("summary-to-review");
        await customer.FollowAsync(words.ReviewThem);
        await customer.PictureAsync("review");
        await customer.PressAsync(words.HaveReviewed);
        await customer.PictureAsync("review-nothing-ticked");
        await customer.Page.GetByLabel(second.ToDisplay()).CheckAsync();
        await customer.PressAsync(words.HaveReviewed);
        await customer.PictureAsync("reviewed");
        Assert.Equal(words.YourAccounts, await customer.HeadingAsync());
    }

    private async Task<AccountId> IdAsync(AccountNumber number) =>
        (await portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(number))!.Id;

    private Task<Walker> StartAsync(string locale, string deviceName, string walk) =>
        portal.StartAsync(chromium, locale, deviceName == "phone" ? Device.Phone : Device.Desktop, walk);
}
