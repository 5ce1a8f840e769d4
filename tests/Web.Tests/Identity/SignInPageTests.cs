using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

[Collection(StreetTests.Name)]
public sealed class SignInPageTests(Street street) : IAsyncLifetime
{
    private const string Box = "Do not ask security questions on this computer";
    private readonly string email = $"{RandomId.New(8)}@example.com";
    private readonly Visitor ana = street.Portal.NewVisitor();

    public async Task InitializeAsync() => await street.EnrolAsync(ana, await street.NewHouseAsync(), email);

    public Task DisposeAsync()
    {
        ana.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task F8_an_unrecognised_computer_is_asked_and_told_the_four_reasons()
    {
        var page = await Street.SignInAsync(ana, email);
        Assert.Equal("/sign-in/question", page.Path);
        Assert.Contains("another browser", page.Text, StringComparison.Ordinal);
        Assert.Contains("did not check the box", page.Text, StringComparison.Ordinal);
        Assert.Contains("block or delete cookies", page.Text, StringComparison.Ordinal);
        Assert.Contains("private mode", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/accounts/", (await AnswerAsync(page, " SENOR bigotes ")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F8_the_same_question_comes_until_it_is_answered()
    {
        var page = await AnswerAsync(await Street.SignInAsync(ana, email), "Rex");
        Assert.Contains("This is not the answer we have.", page.Text, StringComparison.Ordinal);
        Assert.Contains("first pet", (await Street.SignInAsync(ana, email)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F8_a_browser_that_sends_no_cookies_is_told_exactly_that()
    {
        using var blocked = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = street.Portal.Address };
        using var form = new FormUrlEncodedContent([new("Input.Email", email), new("Input.Password", Street.Password)]);
        var answer = await blocked.PostAsync("/sign-in", form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Your browser sends us no cookies", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("no cookies at all", await blocked.GetStringAsync("/sign-in/question"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task F9_the_box_makes_this_computer_recognised_and_no_other()
    {
        var page = await AnswerAsync((await Street.SignInAsync(ana, email)).Tick(Box), "Señor Bigotes");
        await SignOutAsync(ana);
        Assert.StartsWith("/accounts/", (await Street.SignInAsync(ana, email)).Path, StringComparison.Ordinal);
        using var library = street.Portal.NewVisitor();
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(library, email)).Path);
        Assert.Contains("Firefox, Linux", (await street.Portal.MailToAsync(email, "New sign-in")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F9_without_the_box_the_question_comes_again()
    {
        await AnswerAsync(await Street.SignInAsync(ana, email), "Señor Bigotes");
        await SignOutAsync(ana);
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(ana, email)).Path);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_read_the_same()
    {
        using var stranger = street.Portal.NewVisitor();
        var wrong = await Street.SignInAsync(stranger, email, "Wrong-Heron-42");
        var unknown = await Street.SignInAsync(stranger, "nobody@example.com");
        Assert.Equal(wrong.Text, unknown.Text);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal("", wrong.ValueOf("Password"));
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_reads_like_a_wrong_one_and_the_owner_is_told()
    {
        var wrong = await Street.SignInAsync(ana, email, "Wrong-Heron-42");
        for (var n = 0; n < 4; n++) await Street.SignInAsync(ana, email, "Wrong-Heron-42");
        Assert.Equal(wrong.Text, (await Street.SignInAsync(ana, email)).Text);
        Assert.NotNull(await street.Portal.MailToAsync(email, "paused"));
    }

    [Fact]
    public async Task F12_whoever_types_a_user_name_is_told_that_sign_in_is_by_email()
    {
        var page = await Street.SignInAsync(ana, "ana_reyes");
        Assert.Contains("You now sign in with your e-mail address.", page.Text, StringComparison.Ordinal);
        Assert.Equal("ana_reyes", page.ValueOf("E-mail"));
    }

    [Theory]
    [InlineData("/customer-centers", "/customer-centers")]
    [InlineData("https://evil.example/", "/accounts/")]
    [InlineData("//evil.example/", "/accounts/")]
    public async Task After_signing_in_one_is_where_one_wanted_to_be_within_this_site(string wanted, string reached)
    {
        var page = await ana.GoToAsync($"/sign-in?returnUrl={Uri.EscapeDataString(wanted)}");
        page = await page.Fill("E-mail", email).Fill("Password", Street.Password).PressAsync("Sign in");
        Assert.StartsWith(reached, (await AnswerAsync(page, "Señor Bigotes")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_then_sees_the_page()
    {
        var page = await ana.GoToAsync("/accounts");
        Assert.Equal("/sign-in", page.Path);
        page = await page.Fill("E-mail", email).Fill("Password", Street.Password).PressAsync("Sign in");
        page = await AnswerAsync(page, "Señor Bigotes");
        var headers = (await ana.Http.GetAsync(page.Address)).Headers;
        Assert.True(headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task The_language_of_the_login_follows_its_owner_to_another_computer()
    {
        await AnswerAsync(await Street.SignInAsync(ana, email), "Señor Bigotes");
        await (await ana.GoToAsync("/sign-in")).PressAsync("Español");
        using var library = street.Portal.NewVisitor();
        await AnswerAsync(await Street.SignInAsync(library, email), "Yellow Beetle");
        Assert.Equal("Iniciar sesión", (await library.GoToAsync("/sign-in")).Heading);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_whoever_kept_its_cookie()
    {
        await AnswerAsync(await Street.SignInAsync(ana, email), "Señor Bigotes");
        var kept = ana.Cookies.GetCookies(street.Portal.Address)["session"]!.Value;
        Assert.True((await ana.GoToAsync("/sign-in")).HasButton("Sign out"));
        Assert.Contains("You are signed out.", (await SignOutAsync(ana)).Text, StringComparison.Ordinal);
        using var thief = street.Portal.NewVisitor();
        thief.Cookies.Add(street.Portal.Address, new Cookie("session", kept));
        Assert.False((await thief.GoToAsync("/sign-in")).HasButton("Sign out"));
    }

    private static Task<Page> AnswerAsync(Page question, string answer)
    {
        var label = question.Document.QuerySelector("label[for=Input_Answer]")!.TextContent;
        return question.Fill(label, answer).PressAsync("Continue");
    }

    private static async Task<Page> SignOutAsync(Visitor visitor) =>
        await (await visitor.GoToAsync("/sign-in")).PressAsync("Sign out");
}
