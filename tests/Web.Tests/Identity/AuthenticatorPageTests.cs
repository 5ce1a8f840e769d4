namespace CalWater.Web.Tests.Identity;

[Collection(StreetTests.Name)]
public sealed class AuthenticatorPageTests(Street street) : IAsyncLifetime
{
    private Resident ana = null!;

    public async Task InitializeAsync() => ana = await Resident.ArriveAsync(street);

    public Task DisposeAsync()
    {
        ana.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task It_is_set_up_by_a_picture_or_a_key_and_replaces_the_question()
    {
        var (secret, page) = await ana.SetUpAuthenticatorAsync();
        Assert.Equal(10, page.Document.QuerySelectorAll(".recovery code").Length);
        using var library = street.Portal.NewVisitor();
        page = await Street.SignInAsync(library, ana.Email);
        Assert.Equal("/sign-in/code", page.Path);
        Assert.Equal("/sign-in", (await library.GoToAsync("/sign-in/question")).Path);
        page = await Street.SignInAsync(library, ana.Email);
        page = await page.Fill("Code", "000000").PressAsync("Continue");
        Assert.Contains("This code does not work.", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/accounts", (await page.Fill("Code", ana.Code(secret)).PressAsync("Continue")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_picture_holds_the_key_and_the_recovery_codes_are_shown_once()
    {
        var (_, page) = await ana.SetUpAuthenticatorAsync();
        var spare = page.Document.QuerySelector(".recovery code")!.TextContent;
        Assert.Equal("/profile/authenticator", (await ana.Visitor.GoToAsync("/profile/authenticator/set-up")).Path);
        using var library = street.Portal.NewVisitor();
        page = await Street.SignInAsync(library, ana.Email);
        Assert.StartsWith("/accounts", (await page.Fill("Code", spare).PressAsync("Continue")).Path, StringComparison.Ordinal);
        Assert.Contains("9 of your ten recovery codes", (await ana.Visitor.GoToAsync("/profile/authenticator")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_ends_no_set_up_and_keeps_the_key()
    {
        var page = await (await ana.Visitor.GoToAsync("/profile/authenticator")).PressAsync("Set up an authenticator app");
        var key = page.Document.QuerySelector(".setup__secret")!.TextContent;
        Assert.NotNull(page.Document.QuerySelector("svg.qr"));
        page = await page.Fill("Code", "000000").PressAsync("Confirm");
        Assert.Contains("This is not the code of now.", page.Text, StringComparison.Ordinal);
        Assert.Equal(key, page.Document.QuerySelector(".setup__secret")!.TextContent);
    }

    [Fact]
    public async Task It_is_turned_off_by_password_and_code()
    {
        var (secret, _) = await ana.SetUpAuthenticatorAsync();
        var page = await (await ana.Visitor.GoToAsync("/profile/authenticator")).FollowAsync("Turn the authenticator off");
        page = await page.Fill("Password", "Wrong-Heron-42").Fill("Code", ana.Code(secret)).PressAsync("Turn it off");
        Assert.Contains("The password or the code is not right", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Password", Street.Password).Fill("Code", ana.Code(secret)).PressAsync("Turn it off");
        Assert.Contains("Your authenticator app is turned off.", page.Text, StringComparison.Ordinal);
        using var library = street.Portal.NewVisitor();
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(library, ana.Email)).Path);
    }

    [Fact]
    public async Task F8_the_question_page_says_what_is_known_of_why_it_asks()
    {
        using var library = street.Portal.NewVisitor();
        Assert.Contains("here its cookie is missing", (await Street.SignInAsync(library, ana.Email)).Text, StringComparison.Ordinal);
        library.Http.DefaultRequestHeaders.UserAgent.Clear();
        library.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0");
        Assert.Contains("not yet in one like this", (await Street.SignInAsync(library, ana.Email)).Text, StringComparison.Ordinal);
        await (await ana.Visitor.GoToAsync("/profile/computers")).PressAsync("Forget all computers");
        Assert.Contains("On no computer have you checked the box yet", (await Street.SignInAsync(library, ana.Email)).Text, StringComparison.Ordinal);
    }
}
