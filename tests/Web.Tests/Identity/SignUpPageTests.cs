using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

[Collection(StreetTests.Name)]
public sealed class SignUpPageTests(Street street) : IDisposable
{
    private readonly Visitor ana = street.Portal.NewVisitor();

    public void Dispose() => ana.Dispose();

    [Fact]
    public async Task F1_account_zip_email_and_password_lead_to_a_sign_in_with_the_address_filled_in()
    {
        var page = await street.EnrolAsync(ana, await street.NewHouseAsync(), "f1@example.com");
        Assert.Equal("You are signed up", page.Heading);
        page = await page.FollowAsync("Sign in");
        Assert.Equal("f1@example.com", page.ValueOf("E-mail"));
        Assert.Contains("/sign-in", (await street.Portal.MailToAsync("f1@example.com", "ready")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F1_an_enrolled_account_is_refused_names_its_own_center_and_points_to_sign_in()
    {
        var house = await street.NewHouseAsync();
        await street.EnrolAsync(ana, house, "first@example.com");
        var page = await AccountAsync(house, Street.Zip);
        Assert.Contains("This account is already signed up.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Zinnia Center", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Customer Centers", page.Text, StringComparison.Ordinal);
        Assert.True(page.HasLink("Sign in"));
    }

    [Fact]
    public async Task F2_F4_an_address_in_use_is_refused_and_says_how_accounts_come_together()
    {
        await street.EnrolAsync(ana, await street.NewHouseAsync(), "taken@example.com");
        var page = await AccountAsync(await street.NewHouseAsync(), Street.Zip);
        page = await page.Fill("E-mail", "Taken@Example.com").Fill("Password", Street.Password).PressAsync("Continue");
        Assert.Contains("This e-mail address is already in use.", page.Text, StringComparison.Ordinal);
        Assert.Contains("ask your Customer Center to link your accounts", page.Text, StringComparison.Ordinal);
        Assert.Equal("Taken@Example.com", page.ValueOf("E-mail"));
        Assert.Equal("", page.ValueOf("Password"));
    }

    [Fact]
    public async Task F3_F5_an_unknown_account_and_a_wrong_zip_read_the_same_and_list_the_centers()
    {
        var wrongZip = await AccountAsync(await street.NewHouseAsync(), "90210");
        var unknown = await AccountAsync("999 888 7777", "90210-1234");
        Assert.Equal(wrongZip.Text, unknown.Text);
        Assert.Contains("Customer Centers", unknown.Text, StringComparison.Ordinal);
        Assert.Contains("do not belong together", unknown.Text, StringComparison.Ordinal);
        Assert.Equal("999 888 7777", unknown.ValueOf("Account number"));
    }

    [Fact]
    public async Task F7_all_broken_rules_are_named_at_once_and_those_kept_are_ticked_off()
    {
        var page = await AccountAsync(await street.NewHouseAsync(), Street.Zip + "-1234");
        page = await page.Fill("E-mail", "weak@example.com").Fill("Password", "heron").PressAsync("Continue");
        Assert.Equal(4, page.Document.QuerySelectorAll(".error-summary li").Length);
        Assert.Equal(4, page.Document.QuerySelectorAll(".rules__rule--broken").Length);
        Assert.Equal(2, page.Document.QuerySelectorAll(".rules__rule--kept").Length);
        Assert.Equal("weak@example.com", page.ValueOf("E-mail"));
    }

    [Fact]
    public async Task What_is_missing_is_named_in_the_order_of_the_page_and_linked_to_its_field()
    {
        var page = await (await ana.GoToAsync("/sign-up")).PressAsync("Continue");
        var links = page.Document.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["#Input_AccountNumber", "#Input_Zip"], links);
        Assert.All(links, link => Assert.NotNull(page.Document.QuerySelector(link)));
        Assert.StartsWith("Error:", page.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_three_different_ones_with_answers_others_cannot_guess()
    {
        var page = await AccountAsync(await street.NewHouseAsync(), Street.Zip);
        page = await page.Fill("E-mail", "three@example.com").Fill("Password", Street.Password).PressAsync("Continue");
        page = await page.Fill("Question 1", "FirstPet").Fill("Answer 1", "Rex").Fill("Question 2", "FirstPet")
            .Fill("Answer 2", "Max").Fill("Question 3", "FirstCar").Fill("Answer 3", "three@example.com").PressAsync("Continue");
        Assert.Contains("Choose three different questions.", page.Text, StringComparison.Ordinal);
        Assert.Contains("must not be your e-mail address", page.Text, StringComparison.Ordinal);
        Assert.Equal("Rex", page.ValueOf("Answer 1"));
    }

    [Fact]
    public async Task The_mailed_link_confirms_on_another_device_and_only_when_its_button_is_pressed()
    {
        await Street.SignUpAsync(ana, await street.NewHouseAsync(), "link@example.com");
        using var phone = street.Portal.NewVisitor();
        var page = await phone.GoToAsync((await street.MailAsync("link@example.com")).Path);
        Assert.Equal("/sign-up/confirm", (await ana.GoToAsync("/sign-up/done")).Path);
        page = await page.PressAsync("Confirm my e-mail");
        Assert.Equal("You are signed up", page.Heading);
        Assert.Equal("link@example.com", (await page.FollowAsync("Sign in")).ValueOf("E-mail"));
    }

    [Fact]
    public async Task A_wrong_code_a_worn_out_link_and_a_made_up_one_are_refused_in_words()
    {
        var page = await Street.SignUpAsync(ana, await street.NewHouseAsync(), "code@example.com");
        var first = await street.MailAsync("code@example.com");
        page = await page.Fill("Code", first.Code == "000000" ? "000001" : "000000").PressAsync("Confirm");
        Assert.Contains("Tries left: 4.", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Send the message again");
        Assert.Contains("We have sent a new message.", page.Text, StringComparison.Ordinal);
        foreach (var path in new[] { first.Path, "/confirm/nonsense" })
            Assert.Contains("no longer works", (await (await ana.GoToAsync(path)).PressAsync("Confirm my e-mail")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-up/details")]
    [InlineData("/sign-up/questions")]
    [InlineData("/sign-up/confirm")]
    [InlineData("/sign-up/done")]
    public async Task A_step_cannot_be_taken_before_the_one_it_builds_on(string path) =>
        Assert.Equal("/sign-up", (await ana.GoToAsync(path)).Path);

    [Fact]
    public async Task In_spanish_every_step_speaks_spanish()
    {
        using var luis = street.Portal.NewVisitor("es-MX");
        var page = await (await luis.GoToAsync("/sign-up")).Fill("Número de cuenta", await street.NewHouseAsync()).Fill("Código postal", "90210").PressAsync("Continuar");
        Assert.Contains("no corresponden", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Código postal", Street.Zip).PressAsync("Continuar");
        page = await page.Fill("Correo electrónico", "luis@example.com").Fill("Contraseña", "heron").PressAsync("Continuar");
        Assert.Contains("A la contraseña le falta un dígito.", page.Text, StringComparison.Ordinal);
    }

    private async Task<Page> AccountAsync(string number, string zip) =>
        await (await ana.GoToAsync("/sign-up")).Fill("Account number", number).Fill("ZIP code", zip).PressAsync("Continue");
}
