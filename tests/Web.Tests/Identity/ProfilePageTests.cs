using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

[Collection(StreetTests.Name)]
public sealed class ProfilePageTests(Street street) : IAsyncLifetime
{
    private Resident ana = null!;

    public async Task InitializeAsync() => ana = await Resident.ArriveAsync(street);

    public Task DisposeAsync()
    {
        ana.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_profile_is_in_the_header_and_leads_to_everything()
    {
        var page = await (await ana.Visitor.GoToAsync("/accounts")).FollowAsync("Your profile");
        Assert.Equal(("/profile", "Your profile"), (page.Path, page.Heading));
        Assert.Contains(ana.Email, page.Text, StringComparison.Ordinal);
        string[] links = ["Change your e-mail", "Change your password", "Change your security questions", "Set up an authenticator app", "See your computers", "See your activity"];
        foreach (var link in links) Assert.Equal(HttpStatusCode.OK, (await page.FollowAsync(link)).Status);
    }

    [Fact]
    public async Task Every_page_of_the_profile_speaks_spanish()
    {
        await (await ana.Visitor.GoToAsync("/profile")).PressAsync("Español");
        var headings = new List<string>();
        foreach (var path in new[] { "", "/email", "/password", "/questions", "/authenticator", "/computers", "/activity", "/confirm" })
            headings.Add((await ana.Visitor.GoToAsync("/profile" + path)).Heading);
        Assert.Equal(
            ["Su perfil", "Cambiar su correo electrónico", "Cambiar su contraseña", "Cambiar sus preguntas de seguridad", "Aplicación de autenticación",
             "Computadoras y sesiones", "Actividad", "Escriba su contraseña una vez más"], headings);
    }

    [Fact]
    public async Task F7_F9_a_new_password_needs_the_old_one_and_the_rules_and_signs_out_elsewhere()
    {
        using var phone = street.Portal.NewVisitor();
        await Resident.AnswerAsync(await Street.SignInAsync(phone, ana.Email));
        var page = await ChangeAsync("Wrong-Heron-42", "Green-Heron-43");
        Assert.Contains("This is not your password", page.Text, StringComparison.Ordinal);
        page = await ChangeAsync(Street.Password, "corta");
        Assert.Contains("The password is too short.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Your password is changed.", (await ChangeAsync(Street.Password, "Green-Heron-43")).Text, StringComparison.Ordinal);
        Assert.Equal("/sign-in", (await phone.GoToAsync("/profile")).Path);
        Assert.NotNull(await street.Portal.MailToAsync(ana.Email, "Your password was changed"));
    }

    [Fact]
    public async Task After_five_minutes_the_password_is_asked_for_again_and_then_one_is_where_one_wanted_to_be()
    {
        street.Wait(TimeSpan.FromMinutes(6));
        var page = await ana.Visitor.GoToAsync("/profile/questions");
        Assert.Equal("/profile/confirm", page.Path);
        page = await page.Fill("Password", "Wrong-Heron-42").PressAsync("Continue");
        Assert.Contains("This is not your password", page.Text, StringComparison.Ordinal);
        Assert.Equal("/profile/questions", (await page.Fill("Password", Street.Password).PressAsync("Continue")).Path);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task Nobody_is_led_to_another_site_after_the_password(string wanted)
    {
        var page = await ana.Visitor.GoToAsync($"/profile/confirm?returnUrl={Uri.EscapeDataString(wanted)}");
        Assert.Equal("/profile", (await page.Fill("Password", Street.Password).PressAsync("Continue")).Path);
    }

    [Fact]
    public async Task New_questions_replace_the_old_ones()
    {
        var page = await ana.Visitor.GoToAsync("/profile/questions");
        page = await page.Fill("Question 1", "FirstJob").Fill("Answer 1", "Baker").Fill("Question 2", "FirstJob").Fill("Answer 2", Street.Password)
            .Fill("Question 3", "OldestCousin").Fill("Answer 3", "x").PressAsync("Save the questions");
        Assert.Contains("Choose three different questions.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Question 2", "FirstConcert").Fill("Answer 2", "Los Lobos").Fill("Answer 3", "Marisol").PressAsync("Save the questions");
        Assert.Contains("Your security questions are changed.", page.Text, StringComparison.Ordinal);
        using var library = street.Portal.NewVisitor();
        Assert.Contains("first job", (await Street.SignInAsync(library, ana.Email)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F9_computers_and_sessions_are_listed_and_ended_one_by_one_and_all_at_once()
    {
        using var phone = street.Portal.NewVisitor();
        await Resident.AnswerAsync(await Street.SignInAsync(phone, ana.Email));
        var page = await ana.Visitor.GoToAsync("/profile/computers");
        Assert.Contains("This browser", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Sign out Firefox, Linux");
        Assert.Equal("/sign-in", (await phone.GoToAsync("/profile")).Path);
        page = await page.PressAsync("Forget all computers");
        Assert.Contains("There are none.", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Sign out everywhere");
        Assert.Equal("/sign-in", page.Path);
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(ana.Visitor, ana.Email)).Path);
    }

    [Fact]
    public async Task The_activity_lists_what_happened_newest_first_in_pages_of_twenty()
    {
        for (var n = 0; n < 11; n++) await (await ana.Visitor.GoToAsync("/profile")).PressAsync(n % 2 == 0 ? "Español" : "English");
        await (await ana.Visitor.GoToAsync("/profile")).PressAsync("English");
        for (var n = 0; n < 8; n++) await ChangeAsync(n % 2 == 0 ? Street.Password : "Green-Heron-43", n % 2 == 0 ? "Green-Heron-43" : Street.Password);
        var page = await ana.Visitor.GoToAsync("/profile/activity");
        Assert.StartsWith("Password changed", page.Document.QuerySelector("tbody td")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(20, page.Document.QuerySelectorAll("tbody tr").Length);
        page = await page.FollowAsync("Earlier");
        Assert.Contains("Sign-up finished", page.Text, StringComparison.Ordinal);
        Assert.Contains("Signed in", page.Text, StringComparison.Ordinal);
        Assert.Equal("/profile/activity", (await page.FollowAsync("Newest")).Path);
    }

    [Fact]
    public async Task This_was_not_me_closes_the_sign_in_and_leads_to_recovery()
    {
        using var reader = street.Portal.NewVisitor();
        var page = await reader.GoToAsync(await ana.LinkAsync("/not-me/", "New sign-in"));
        Assert.Equal("This was not you?", page.Heading);
        Assert.Equal("/profile", (await ana.Visitor.GoToAsync("/profile")).Path);
        page = await page.PressAsync("Close my sign-in");
        Assert.Equal("Your sign-in is closed", page.Heading);
        Assert.Equal("/recover", (await page.FollowAsync("Choose a new password")).Path);
        Assert.Equal("/sign-in", (await ana.Visitor.GoToAsync("/profile")).Path);
        Assert.Contains("We could not sign you in", (await Street.SignInAsync(ana.Visitor, ana.Email)).Text, StringComparison.Ordinal);
        Assert.Equal("This link no longer works", (await reader.GoToAsync(await ana.LinkAsync("/not-me/", "New sign-in"))).Heading);
    }

    [Fact]
    public async Task After_twenty_idle_minutes_a_page_says_what_happened_and_leads_back()
    {
        var page = await ana.Visitor.GoToAsync("/profile/activity");
        var refresh = page.Document.QuerySelector("noscript meta[http-equiv=refresh]")!.GetAttribute("content")!.Split("; url=");
        Assert.Equal("You are still signed in", (await ana.Visitor.GoToAsync(refresh[1])).Heading);
        Assert.Equal("1205", refresh[0]);
        street.Wait(TimeSpan.FromMinutes(21));
        page = await ana.Visitor.GoToAsync(refresh[1]);
        Assert.Equal("You were signed out", page.Heading);
        page = await page.FollowAsync("Sign in again");
        page = await page.Fill("E-mail", ana.Email).Fill("Password", Street.Password).PressAsync("Sign in");
        Assert.Equal("/profile/activity", page.Path);
    }

    private async Task<Page> ChangeAsync(string old, string chosen) =>
        await (await ana.Visitor.GoToAsync("/profile/password")).Fill("Current password", old).Fill("New password", chosen).PressAsync("Change your password");
}
