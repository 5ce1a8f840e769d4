using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

[Collection(StreetTests.Name)]
public sealed class RecoverPageTests(Street street) : IAsyncLifetime
{
    private const string NewPassword = "Green-Otter-57";
    private readonly Visitor ana = street.Portal.NewVisitor();
    private readonly string email = $"{RandomId.New(8)}@example.com";
    private string house = "";

    public async Task InitializeAsync()
    {
        house = await street.NewHouseAsync();
        await street.EnrolAsync(ana, house, email);
    }

    public Task DisposeAsync()
    {
        ana.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task From_sign_in_by_the_mailed_code_to_a_new_password_and_in_again()
    {
        var page = await AskAsync(await (await ana.GoToAsync("/sign-in")).FollowAsync("Forgot your password?"));
        page = await page.Fill("Code", Journeys.CodeIn((await MailAsync()).Text)).PressAsync("Continue");
        Assert.Contains(email, page.Text, StringComparison.Ordinal);
        page = await page.Fill("New password", NewPassword).PressAsync("Set the new password");
        Assert.Equal("Your new password is set", page.Heading);
        Assert.NotNull(await street.Portal.MailToAsync(email, "Your password was changed"));
        Assert.Contains("do not belong together", (await Street.SignInAsync(ana, email)).Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(ana, email, NewPassword)).Path);
    }

    [Fact]
    public async Task The_mailed_link_works_on_another_device_once_and_two_tabs_set_one_password()
    {
        await AskAsync(await ana.GoToAsync("/recover"));
        using var phone = street.Portal.NewVisitor();
        var (first, second) = (await phone.GoToAsync(await LinkAsync()), await phone.GoToAsync(await LinkAsync()));
        Assert.Equal("Your new password is set", (await first.Fill("New password", NewPassword).PressAsync("Set the new password")).Heading);
        var late = await second.Fill("New password", "Third-Otter-57").PressAsync("Set the new password");
        Assert.Equal("This link was used already", late.Heading);
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(ana, email, NewPassword)).Path);
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer_to_everything()
    {
        using var eve = street.Portal.NewVisitor();
        var (known, unknown) = (await AskAsync(await ana.GoToAsync("/recover")), await AskAsync(await eve.GoToAsync("/recover"), $"{RandomId.New(8)}@example.com"));
        Assert.Equal((known.Status, known.Path, known.Text), (unknown.Status, unknown.Path, unknown.Text));
        var wrong = Journeys.CodeIn((await MailAsync()).Text) == "000000" ? "000001" : "000000";
        (known, unknown) = (await known.Fill("Code", wrong).PressAsync("Continue"), await unknown.Fill("Code", wrong).PressAsync("Continue"));
        Assert.Equal((known.Status, known.Text), (unknown.Status, unknown.Text));
        Assert.Contains("This code does not work.", known.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_password_names_every_broken_rule_and_the_link_goes_on_working()
    {
        await AskAsync(await ana.GoToAsync("/recover"));
        var page = await (await ana.GoToAsync(await LinkAsync())).Fill("New password", "heron").PressAsync("Set the new password");
        Assert.Equal(4, page.Document.QuerySelectorAll(".error-summary li").Length);
        page = await page.Fill("New password", house).PressAsync("Set the new password");
        Assert.Contains("must not be your e-mail address or your account number", page.Text, StringComparison.Ordinal);
        Assert.Equal("Your new password is set", (await page.Fill("New password", NewPassword).PressAsync("Set the new password")).Heading);
    }

    [Theory]
    [InlineData("/recover/nonsense")]
    [InlineData("/recover/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("/recover/%0d%0a%1b%e2%80%ae")]
    public async Task A_link_that_nobody_mailed_says_that_it_does_not_work_and_offers_a_new_one(string path)
    {
        var page = await ana.GoToAsync(path);
        Assert.Equal("This link no longer works", page.Heading);
        Assert.True(page.HasLink("Ask for a new link"));
    }

    [Fact]
    public async Task Without_having_asked_there_is_no_page_for_a_code()
    {
        using var eve = street.Portal.NewVisitor();
        Assert.Equal("/recover", (await eve.GoToAsync("/recover/code")).Path);
    }

    [Fact]
    public async Task The_sixth_recovery_of_a_day_for_one_address_is_refused_in_words()
    {
        var other = $"{RandomId.New(8)}@example.com";
        for (var n = 0; n < 5; n++) Assert.Equal("/recover/code", (await AskAsync(await ana.GoToAsync("/recover"), other)).Path);
        var page = await AskAsync(await ana.GoToAsync("/recover"), other);
        Assert.Contains("asked too often today", page.Text, StringComparison.Ordinal);
        Assert.Contains("Customer Centers", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_and_zip_mail_the_address_to_itself_and_the_page_says_the_same_either_way()
    {
        var right = await RemindAsync(house, Street.Zip);
        Assert.Contains(email, (await street.Portal.MailToAsync(email, "address you sign in with")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(email, right.Text, StringComparison.Ordinal);
        foreach (var (account, zip) in new[] { (house, "90210"), ("999 888 7776", Street.Zip), (await street.NewHouseAsync(), Street.Zip) })
            Assert.Equal(right.Text, (await RemindAsync(account, zip)).Text);
    }

    [Fact]
    public async Task In_spanish_every_step_speaks_spanish()
    {
        using var luis = street.Portal.NewVisitor("es-MX");
        var page = await (await luis.GoToAsync("/sign-in")).FollowAsync("¿Olvidó su contraseña?");
        page = await page.Fill("Correo electrónico", email).PressAsync("Enviarme el enlace");
        page = await page.Fill("Código", Journeys.CodeIn((await street.Portal.MailToAsync(email, "Elija una contraseña nueva")).Text)).PressAsync("Continuar");
        page = await page.Fill("Contraseña nueva", "heron").PressAsync("Establecer la contraseña nueva");
        Assert.Contains("A la contraseña le falta un dígito.", page.Text, StringComparison.Ordinal);
        Assert.Equal("Su contraseña nueva está lista", (await page.Fill("Contraseña nueva", NewPassword).PressAsync("Establecer la contraseña nueva")).Heading);
        Assert.Equal("¿Qué correo electrónico usé?", (await luis.GoToAsync("/recover/email?asked=true")).Heading);
    }

    private async Task<Page> AskAsync(Page page, string? address = null) =>
        await page.Fill("E-mail", address ?? email).PressAsync("Send me the link");

    private async Task<Page> RemindAsync(string account, string zip) =>
        await (await ana.GoToAsync("/recover/email")).Fill("Account number", account).Fill("ZIP code", zip).PressAsync("Send the message");

    private Task<CalWater.Notices.DeliveredMail> MailAsync() => street.Portal.MailToAsync(email, "Choose a new password");

    private async Task<string> LinkAsync()
    {
        var text = (await MailAsync()).Text;
        return text[text.IndexOf("/recover/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }
}
