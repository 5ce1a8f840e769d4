using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using CalWater.Web.Tests.Accounts;

namespace CalWater.Web.Tests.Resources;

/// <summary>Marcus Hale reads Chinese: signing in, what he owes, the bill and what the law says of shut-offs.</summary>
[Collection(TownTests.Name)]
public sealed partial class ChinesePagesTests(Town town)
{
    [Fact]
    public async Task Who_turns_to_chinese_signs_in_and_answers_the_security_question_in_it()
    {
        await town.SignedInAsync(DemoCast.Overdue);
        using var library = town.Portal.NewVisitor();
        var page = await (await library.GoToAsync("/sign-in")).PressAsync("中文");
        AssertChinese(page, "登入");
        page = await page.Fill("電子郵件", Town.EmailOf(DemoCast.Overdue)).Fill("密碼", "x").PressAsync("登入");
        AssertChinese(page, "登入");
        page = await page.Fill("密碼", Journeys.Password).PressAsync("登入");
        AssertChinese(page, "您的安全問題");
        for (var number = 1; page.Path == "/sign-in/question"; number++)
            page = await page.Tick("在這台電腦上不再詢問安全問題").FillNamed("Input.Answer", $"blue heron {number}").PressAsync("繼續");
        AssertChinese(page, "您的帳戶");
    }

    [Theory]
    [InlineData("", "您的帳戶")]
    [InlineData("/bills", "查看帳單")]
    [InlineData("/bills/{bill}", "的帳單")]
    [InlineData("/bills/{bill}/check", "核對我的帳單")]
    [InlineData("/usage", "用水量")]
    public async Task The_account_and_its_bills_are_chinese_throughout(string below, string heading)
    {
        var bill = (await town.BillsOfAsync(DemoCast.Overdue))[0];
        var page = await InChineseAsync(DemoCast.Overdue, await town.PathOfAsync(DemoCast.Overdue, below.Replace("{bill}", bill.Number.Value, StringComparison.Ordinal)));
        AssertChinese(page, heading);
        Assert.Contains($"{bill.IssuedOn.Year}年", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "水費帳戶")]
    [InlineData("/customer-centers", "客戶服務中心")]
    [InlineData("/help", "說明")]
    [InlineData("/help/e-billing-and-auto-pay", "電子帳單和自動繳費")]
    [InlineData("/policies/shut-off", "如果帳單沒有繳納")]
    [InlineData("/policies/privacy", "隱私權")]
    [InlineData("/policies/accessibility", "無障礙")]
    [InlineData("/sign-up", "註冊")]
    [InlineData("/recover", "忘記密碼")]
    [InlineData("/recover/user-name", "現在用電子郵件代替使用者名稱")]
    [InlineData("/not-there", "我們找不到這個頁面")]
    public async Task Whoever_is_not_signed_in_reads_these_pages_in_chinese(string path, string heading)
    {
        using var visitor = town.Portal.NewVisitor("zh-Hant-US,en;q=0.5");
        AssertChinese(await visitor.GoToAsync(path), heading);
    }

    [Fact]
    public async Task The_summary_of_several_accounts_is_chinese()
    {
        AssertChinese(await InChineseAsync(DemoCast.Landlord, "/accounts"), "您的帳戶");
        AssertChinese(await InChineseAsync(DemoCast.Company, "/accounts?which=PastDue&sort=AmountDue"), "您的帳戶");
    }

    [Fact]
    public async Task The_shut_off_clock_counts_the_days_in_chinese_and_leads_to_the_policy()
    {
        var page = await InChineseAsync(DemoCast.Overdue, await town.PathOfAsync(DemoCast.Overdue));
        Assert.Contains("以下任何一項都可以避免停水", page.Document.QuerySelector(".clock")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll(".clock__days time, .clock__days dd").Where(day => day.TextContent.Contains("20", StringComparison.Ordinal)), day =>
            Assert.Matches(@"20\d\d年\d+月\d+日", day.TextContent));
        Assert.Equal("我們的停水政策", page.Document.QuerySelector(".clock a[href='/policies/shut-off']")!.TextContent);
    }

    [Fact]
    public async Task What_the_billing_system_says_in_english_is_marked_as_english()
    {
        var bill = (await town.BillsOfAsync(DemoCast.Overdue))[0];
        var page = await InChineseAsync(DemoCast.Overdue, await town.PathOfAsync(DemoCast.Overdue, $"/bills/{bill.Number}"));
        var charge = page.Document.QuerySelector("th [lang=en]")!;
        Assert.StartsWith("Service charge", charge.TextContent, StringComparison.Ordinal);
        Assert.Contains("基本服務費", charge.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pdf_is_the_english_one_and_the_page_says_so()
    {
        var bill = await town.PathOfAsync(DemoCast.Overdue, $"/bills/{(await town.BillsOfAsync(DemoCast.Overdue))[0].Number}");
        Assert.Contains("PDF 檔案、信件和電子郵件目前只有英文版。", (await InChineseAsync(DemoCast.Overdue, bill)).Text, StringComparison.Ordinal);
        Assert.Equal(await PdfAsync(Language.English), await PdfAsync(Language.Chinese));

        async Task<byte[]> PdfAsync(Language language)
        {
            var marcus = await town.SignedInAsync(DemoCast.Overdue);
            town.Read(marcus, language);
            var pdf = await marcus.Http.GetByteArrayAsync(bill + "/pdf");
            town.Read(marcus, Language.English);
            return pdf;
        }
    }

    private async Task<Page> InChineseAsync(CastMember member, string path)
    {
        var visitor = await town.SignedInAsync(member);
        town.Read(visitor, Language.Chinese);
        var page = await visitor.GoToAsync(path);
        town.Read(visitor, Language.English);
        return page;
    }

    /// <summary>The page says that it is Chinese, and no sentence in it is English unless marked so.</summary>
    private static void AssertChinese(Page page, string heading)
    {
        Assert.Equal("zh-Hant", page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Null(page.Document.QuerySelector("main")!.GetAttribute("lang"));
        Assert.Contains(heading, page.Heading, StringComparison.Ordinal);
        var body = (IElement)page.Document.Body!.Clone();
        foreach (var marked in body.QuerySelectorAll("[lang], script")) marked.Remove();
        Assert.DoesNotMatch(Sentence(), body.TextContent);
    }

    /// <summary>Three words that begin small; names and addresses do not.</summary>
    [GeneratedRegex(@"\b[a-z]+ [a-z]+ [a-z]+\b")]
    private static partial Regex Sentence();
}
