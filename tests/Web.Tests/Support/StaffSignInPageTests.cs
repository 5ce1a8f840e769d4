using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Support;

[Collection(SupportTests.Name)]
public sealed class StaffSignInPageTests(SupportOffice office) : IAsyncLifetime
{
    private Agent dora = null!;

    public async Task InitializeAsync() => dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");

    public Task DisposeAsync()
    {
        dora.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_is_asked_to_and_then_is_where_they_wanted_to_be()
    {
        await SignOutAsync();
        var page = await dora.Visitor.GoToAsync("/support/sign-out");
        Assert.Equal("/support/sign-in", page.Path);
        page = await page.Fill("E-mail", dora.Email).Fill("Password", SupportOffice.Password).PressAsync("Continue");
        Assert.Equal("/support/sign-in/code", page.Path);
        office.Wait();
        Assert.Equal("/support/sign-out", (await page.Fill("Code", dora.Code).PressAsync("Sign in")).Path);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task Nobody_is_led_to_another_site(string wanted)
    {
        var page = await dora.Visitor.GoToAsync($"/support/sign-in?returnUrl={Uri.EscapeDataString(wanted)}");
        page = await page.Fill("E-mail", dora.Email).Fill("Password", SupportOffice.Password).PressAsync("Continue");
        office.Wait();
        Assert.Equal("/support", (await page.Fill("Code", dora.Code).PressAsync("Sign in")).Path);
    }

    [Fact]
    public async Task A_code_counts_once()
    {
        office.Wait();
        var code = dora.Code;
        Assert.Equal("/support", (await (await dora.PasswordAsync()).Fill("Code", code).PressAsync("Sign in")).Path);
        var page = await (await dora.PasswordAsync()).Fill("Code", code).PressAsync("Sign in");
        Assert.Contains("This code does not work.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_counts_once_also_when_typed_twice_at_the_same_time()
    {
        using var phone = office.Portal.NewVisitor();
        var here = (await dora.PasswordAsync()).Fill("Code", dora.RecoveryCodes[0]);
        var there = (await (await phone.GoToAsync("/support/sign-in")).Fill("E-mail", dora.Email).Fill("Password", SupportOffice.Password)
            .PressAsync("Continue")).Fill("Code", dora.RecoveryCodes[0]);
        var paths = (await Task.WhenAll(here.PressAsync("Sign in"), there.PressAsync("Sign in"))).Select(page => page.Path);
        Assert.Equal(["/support", "/support/sign-in/code"], paths.Order());
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_address_and_a_pause_read_the_same()
    {
        using var nobody = new Agent(office, "nobody@example.com");
        var unknown = await nobody.PasswordAsync();
        var wrong = await dora.PasswordAsync("Wrong-Heron-42");
        for (var n = 0; n < 4; n++) await dora.PasswordAsync("Wrong-Heron-42");
        var paused = await dora.PasswordAsync();
        Assert.Equal((unknown.Text, unknown.Text), (wrong.Text, paused.Text));
        Assert.Equal((unknown.Status, unknown.Status), (wrong.Status, paused.Status));
        Assert.NotNull(await office.Portal.MailToAsync(dora.Email, "paused"));
    }

    [Fact]
    public async Task A_sign_in_that_waited_too_long_begins_again()
    {
        await SignOutAsync();
        var page = await dora.PasswordAsync();
        office.Wait(TimeSpan.FromMinutes(15));
        page = await page.Fill("Code", dora.Code).PressAsync("Sign in");
        Assert.Contains("took too long", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_ends_after_fifteen_idle_minutes_and_after_eight_busy_hours()
    {
        for (var minutes = 0; minutes < 470; minutes += 10)
        {
            office.Wait(TimeSpan.FromMinutes(10));
            Assert.Equal("/support", (await dora.Visitor.GoToAsync("/support")).Path);
        }
        office.Wait(TimeSpan.FromMinutes(10));
        Assert.Equal("/support/sign-in", (await dora.Visitor.GoToAsync("/support")).Path);
        await dora.SignInAsync();
        office.Wait(TimeSpan.FromMinutes(16));
        Assert.Equal("/support/sign-in", (await dora.Visitor.GoToAsync("/support")).Path);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_also_for_whoever_kept_its_cookie()
    {
        var kept = dora.Visitor.Cookies.GetCookies(office.Portal.Address)["staff"]!.Value;
        Assert.Contains("You are signed out.", (await SignOutAsync()).Text, StringComparison.Ordinal);
        using var thief = office.Portal.NewVisitor();
        thief.Cookies.Add(office.Portal.Address, new Cookie("staff", kept));
        Assert.Equal("/support/sign-in", (await thief.GoToAsync("/support")).Path);
    }

    [Fact]
    public async Task The_console_speaks_spanish_when_asked_to_and_stays_signed_in()
    {
        var page = await (await dora.Visitor.GoToAsync("/support")).PressAsync("Español");
        Assert.Equal(("/support", "Asistencia de CalWater"), (page.Path, page.Heading));
        Assert.Equal("CalWater support", (await page.PressAsync("English")).Heading);
    }

    private async Task<Page> SignOutAsync() => await (await dora.Visitor.GoToAsync("/support")).PressAsync("Sign out");
}
