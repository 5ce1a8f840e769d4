using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

/// <summary>What nobody types by accident, or only by accident: every open form answers in words.</summary>
[Collection(StreetTests.Name)]
public sealed class BadInputTests(Street street) : IDisposable
{
    private readonly Visitor ana = street.Portal.NewVisitor();

    public static TheoryData<string> Odd =>
    [
        "\0", "ana\0@example.com", "\u001b[31m", "a\r\nBcc: b@example.com", "\u202e", "\ud83d", "’ or 1=1 --", "<script>alert(1)</script>", new('x', 10_000)
    ];

    public void Dispose() => ana.Dispose();

    [Theory, MemberData(nameof(Odd))]
    public async Task Whatever_is_typed_the_answer_is_a_page_and_nothing_breaks(string typed)
    {
        foreach (var (path, button) in new[] { ("/sign-in", "Sign in"), ("/sign-up", "Continue"), ("/recover", "Send me the link"), ("/recover/email", "Send the message"), ("/recover/user-name", "Send the message") })
        {
            var page = await ana.GoToAsync(path);
            foreach (var field in page.Document.QuerySelectorAll(".field__input")) page.FillNamed(field.GetAttribute("name")!, typed);
            page = await page.PressAsync(button);
            // A form with NUL in it is read by nobody.
            var expected = typed.Contains('\0', StringComparison.Ordinal) ? HttpStatusCode.BadRequest : HttpStatusCode.OK;
            Assert.True(page.Status == expected, $"{path} answered {page.Status}.");
            Assert.NotEqual("", page.Heading);
            Assert.Null(page.Document.QuerySelector("main script:not([src])"));
        }
    }

    [Theory]
    [InlineData("LOOKALIKE@Example.COM")]
    [InlineData("  lookalike@example.com ")]
    [InlineData("lookalike@example.com\u200b")]
    [InlineData("ｌｏｏｋａｌｉｋｅ＠example.com")]
    public async Task One_address_however_it_is_written_signs_in(string typed)
    {
        await EnrolOnceAsync();
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(ana, typed)).Path);
    }

    [Theory]
    [InlineData("l\u043eokalike@example.com")]
    [InlineData("lookalike@ex\u0430mple.com")]
    [InlineData("look.alike@example.com")]
    public async Task A_look_alike_of_an_address_is_another_one_or_none(string typed)
    {
        await EnrolOnceAsync();
        Assert.Equal("/sign-in", (await Street.SignInAsync(ana, typed)).Path);
    }

    [Fact]
    public async Task A_password_of_ten_thousand_characters_is_refused_by_its_rule_and_at_sign_in_like_any_other()
    {
        var page = await (await ana.GoToAsync("/sign-up")).Fill("Account number", await street.NewHouseAsync()).Fill("ZIP code", Street.Zip).PressAsync("Continue");
        page = await page.Fill("E-mail", "long@example.com").Fill("Password", "Aa1-" + new string('ñ', 9_996)).PressAsync("Continue");
        Assert.Contains("128 characters at most", page.Text, StringComparison.Ordinal);
        Assert.Contains("do not belong together", (await Street.SignInAsync(ana, "long@example.com", new string('x', 10_000))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Going_back_and_sending_a_step_again_changes_nothing_that_was_confirmed()
    {
        var house = await street.NewHouseAsync();
        var page = await (await ana.GoToAsync("/sign-up")).Fill("Account number", house).Fill("ZIP code", Street.Zip).PressAsync("Continue");
        var email = $"{RandomId.New(8)}@example.com";
        using var tab = street.Portal.NewVisitor();
        await street.EnrolAsync(ana, house, email);
        var late = await page.Fill("E-mail", "other@example.com").Fill("Password", "Other-Heron-42").PressAsync("Continue");
        Assert.Equal("/sign-up/done", late.Path);
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(tab, email)).Path);
    }

    private async Task EnrolOnceAsync()
    {
        using var owner = street.Portal.NewVisitor();
        if ((await Street.SignInAsync(owner, "lookalike@example.com")).Path == "/sign-in")
            await street.EnrolAsync(owner, await street.NewHouseAsync(), "lookalike@example.com");
    }
}
