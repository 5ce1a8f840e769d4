using CalWater.Testing;
using CalWater.Web.Tests.Identity;
using CalWater.Web.Tests.Payments;

namespace CalWater.Web.Tests.Resources;

/// <summary>What a reader of a language meets where nobody has written in it yet, and how languages are chosen.</summary>
[Collection(StreetTests.Name)]
public sealed class OtherLanguageTests(Street street)
{
    [Fact]
    public async Task A_page_that_is_not_in_the_language_is_english_as_a_whole_says_so_and_keeps_its_frame()
    {
        var page = await (await street.NewPayerAsync("zh-Hant")).OpenAsync("/e-billing");
        Assert.Equal(("zh-Hant", "en", "E-billing"), (page.Document.DocumentElement.GetAttribute("lang"), page.Document.QuerySelector("main")!.GetAttribute("lang"), page.Heading));
        Assert.Equal("這個頁面目前只有英文版。", page.Document.QuerySelector("main > [lang=zh-Hant]")!.TextContent);
        Assert.Contains("Account maintenance", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLink("個人資料"));
    }

    [Fact]
    public async Task What_is_agreed_to_on_an_english_page_is_on_record_as_english()
    {
        var ana = await street.NewPayerAsync("zh-Hant");
        await (await ana.OpenAsync("/e-billing")).StartEBillingAsync();
        Assert.Contains("e-billing-2, in English", (await ana.OpenAsync("/e-billing")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_begun_by_who_reads_chinese_is_paid_on_the_english_card_page()
    {
        var ana = await street.NewPayerAsync("zh-Hant");
        var checkout = await (await ana.OpenAsync("/pay")).PressAsync("Continue to the card page");
        Assert.Equal("Payment received", (await checkout.PayByCardAsync()).Heading);
        Assert.Contains("Your payment went through", (await street.Portal.MailToAsync(ana.Email, "We received your payment")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switch_offers_every_other_language_by_its_own_name_marked_as_such()
    {
        using var visitor = street.Portal.NewVisitor("zh-CN");
        var page = await visitor.GoToAsync("/");
        Assert.Equal([("English", "en"), ("Español", "es")], Offered(page));
        page = await page.PressAsync("Español");
        Assert.Equal([("English", "en"), ("中文", "zh-Hant")], Offered(page));
        Assert.Equal("zh-Hant", (await page.PressAsync("中文")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_profile_keeps_the_language_and_offers_all_others()
    {
        var ana = await street.NewPayerAsync();
        var page = await (await ana.Visitor.GoToAsync("/profile")).PressAsync("中文");
        Assert.Contains("中文, on these pages; some pages, e-mails and PDF files come in English", page.Text, StringComparison.Ordinal);
        Assert.Equal(["English", "Español"], page.Document.QuerySelectorAll(".settings button[name=to]").Select(button => button.TextContent));
        using var phone = street.Portal.NewVisitor();
        await Resident.AnswerAsync(await Street.SignInAsync(phone, ana.Email));
        Assert.Equal("您的帳戶", (await phone.GoToAsync("/accounts")).Heading);
    }

    private static IEnumerable<(string Name, string? Language)> Offered(Page page) =>
        page.Document.QuerySelectorAll("header button[name=to]").Select(button => (button.TextContent, button.GetAttribute("lang")));
}
