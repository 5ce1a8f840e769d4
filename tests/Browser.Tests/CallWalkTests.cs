using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Browser.Tests;

/// <summary>
/// The five kinds of help that the FAQ sends customers to the Customer Center for: a login (F13), old user names (F14), all accounts on
/// one sign-in (F15), names on the billing e-mail (F16), and whoever is still stuck, with the review afterwards (F17).
/// </summary>
public sealed class CallWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    /// <summary>The screen of a Customer Center.</summary>
    private static readonly Device Desk = Device.Desktop with { Width = 1366, Height = 768 };

    private const string IsSeenWithoutScrolling =
        "[...document.querySelectorAll('.caller, .customer > .card:not(.customer__wide)')].map(each => each.getBoundingClientRect().bottom).every(bottom => bottom <= innerHeight)";

    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task F13_F14_F15_F16_F17_a_csr_gives_each_of_the_five_kinds_of_help_and_the_customer_reviews_the_accounts(string locale, string deviceName)
    {
        var (words, staff, email) = (new Words(locale), new StaffWords(locale), $"caller-{locale[..2]}@example.com");
        var (member, second) = words.IsSpanish ? (DemoCast.SpanishHousehold, DemoCast.Cap.Account) : (DemoCast.NotLinked, DemoCast.NotLinked.Number(1));
        await using var csr = await StartAsync(locale, "call", deviceName);
        await using var customer = await StartAsync(locale, "caller", deviceName);
        await csr.ComeInAsync(staff, await portal.InviteStaffAsync($"center-{locale[..2]}@example.com"), $"center-{locale[..2]}@example.com");
        await SetUpAsync(csr, staff, member, email);
        await SignUpAsync(customer, words, member, email);
        if (!words.IsSpanish) await LookUpAsync(csr, staff);
        await LinkAsync(csr, staff, member, second);
        await NameAsync(csr, staff);
        if (!words.IsSpanish) await UnlockAsync(csr, staff, customer, words, email);
        Assert.True(await customer.SignInAsync(email));
        await ReviewAsync(customer, words, second);
        await csr.GoAsync($"/support/accounts/{await IdAsync(member.Account)}/one-sign-in");
        await csr.PictureAsync("task-done");
        Assert.Contains(staff.NothingToReview, await csr.TextAsync(), StringComparison.Ordinal);
    }

    private async Task SetUpAsync(Walker csr, StaffWords words, CastMember member, string email)
    {
        await csr.GoAsync($"/support/accounts/{await IdAsync(member.Account)}");
        await csr.PictureAsync("customer-without-login");
        await csr.FollowAsync(words.OneSignIn);
        await csr.PictureAsync("task");
        await csr.FollowAsync(words.SetUpLogin);
        await csr.FillAsync(words.Email, email);
        await csr.FillAsync(words.Reason, "Llamada / call");
        await csr.PressAsync(words.Invite);
        await csr.PictureAsync("task-waits");
        Assert.Contains(words.Waiting, await csr.TextAsync(), StringComparison.Ordinal);
        await csr.GoAsync("/support/one-sign-in");
        await csr.PictureAsync("open-tasks");
        Assert.Contains(member.Name, await csr.TextAsync(), StringComparison.Ordinal);
    }

    private async Task SignUpAsync(Walker customer, Words words, CastMember member, string email)
    {
        await customer.FollowMailAsync((await portal.MailToAsync(email, "")).Text);
        await customer.FillAsync(words.ZipCode, member.Zip.ToString());
        await customer.PressAsync(words.Continue);
        await customer.FillAsync(words.Password, Journeys.Password);
        await customer.PressAsync(words.Continue);
        await customer.AnswerQuestionsAsync();
        await customer.PressAsync(words.Continue);
        await customer.PictureAsync("signed-up");
    }

    private static async Task LookUpAsync(Walker csr, StaffWords words)
    {
        await csr.GoAsync("/support/old-user-names");
        await csr.FillAsync(words.FindOldUserNames, "priya_rental");
        await csr.PressAsync(words.Find);
        await csr.PictureAsync("old-user-names");
        Assert.Contains(DemoCast.NotLinked.Number(1).ToDisplay(), await csr.TextAsync(), StringComparison.Ordinal);
    }

    private async Task LinkAsync(Walker csr, StaffWords words, CastMember member, AccountNumber second)
    {
        await csr.GoAsync($"/support/accounts/{await IdAsync(member.Account)}/one-sign-in");
        await csr.PictureAsync("task-signed-up");
        await csr.FollowAsync(words.LinkAccounts);
        if (await csr.Page.GetByLabel(second.ToDisplay()).CountAsync() == 0)
        {
            await csr.FillAsync(words.AnotherNumber, second.ToDisplay());
            await csr.PressAsync(words.AddToList);
        }
        await csr.FillAsync(words.Reason, "Llamada / call");
        await csr.PressAsync(words.PutOnSignIn);
        await csr.PictureAsync("task-linked");
        Assert.Equal(words.OneSignIn, await csr.HeadingAsync());
    }

    private static async Task NameAsync(Walker csr, StaffWords words)
    {
        await csr.FollowAsync(words.GiveNames);
        await csr.Page.Locator("[name='Rows[0].Names.OnEmail']").FillAsync("Peñasco Unit 7");
        await csr.Page.Locator("[name='Rows[1].Names.OnBill']").FillAsync("Casa de la playa");
        await csr.FillAsync(words.Reason, "Llamada / call");
        await csr.PictureAsync("all-names");
        await csr.PressAsync(words.SaveAllNames);
        await csr.PictureAsync("task-named");
    }

    /// <summary>Five wrong passwords pause sign-in; the CSR sees it at a glance, and ends it.</summary>
    private async Task UnlockAsync(Walker csr, StaffWords staff, Walker customer, Words words, string email)
    {
        for (var n = 0; n < 5; n++)
        {
            await customer.GoAsync("/sign-in");
            await customer.FillAsync(words.Email, email);
            await customer.FillAsync(words.Password, $"Wrong-heron-{n}");
            await customer.PressAsync(words.SignIn);
        }
        await csr.GoAsync($"/support/accounts/{await IdAsync(DemoCast.NotLinked.Account)}");
        await csr.PictureAsync("customer-paused");
        Assert.True(await csr.Page.EvaluateAsync<bool>(IsSeenWithoutScrolling), "What a call needs is not seen without scrolling.");
        await csr.FollowAsync(staff.SignInHelp);
        await csr.FillAsync(staff.Reason, "Forgot it, remembers now");
        await csr.PressAsync(staff.DoThis);
        await csr.PictureAsync("customer-unlocked");
        await csr.FollowAsync(staff.WholeTrail);
        await csr.PictureAsync("trail");
    }

    private static async Task ReviewAsync(Walker customer, Words words, AccountNumber second)
    {
        await customer.GoAsync("/accounts");
        await customer.FollowAsync(words.ReviewThem);
        await customer.Page.GetByLabel(second.ToDisplay()).CheckAsync();
        await customer.PressAsync(words.HaveReviewed);
        await customer.PictureAsync("reviewed");
        Assert.Equal(words.YourAccounts, await customer.HeadingAsync());
    }

    private async Task<AccountId> IdAsync(AccountNumber number) =>
        (await portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(number))!.Id;

    private Task<Walker> StartAsync(string locale, string walk, string deviceName) =>
        portal.StartAsync(chromium, locale, deviceName == "phone" ? Device.Phone : Desk, walk);
}
