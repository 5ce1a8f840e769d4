using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

[Collection(StreetTests.Name)]
public sealed class EmailChangePageTests(Street street) : IAsyncLifetime
{
    private readonly string next = $"{RandomId.New(8)}@example.com";
    private Resident ana = null!;

    public async Task InitializeAsync() => ana = await Resident.ArriveAsync(street);

    public Task DisposeAsync()
    {
        ana.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_code_mailed_to_the_new_address_confirms_it()
    {
        var page = await StartAsync(next);
        Assert.Contains($"We sent a link and a code to {next}.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Code", "000000").PressAsync("Confirm");
        Assert.Contains("This is not the code we sent.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Code", Journeys.CodeIn((await street.Portal.MailToAsync(next, "Confirm your new")).Text)).PressAsync("Confirm");
        Assert.Contains("Your e-mail address is changed.", page.Text, StringComparison.Ordinal);
        Assert.Contains(next, page.Text, StringComparison.Ordinal);
        Assert.StartsWith("/accounts", (await Street.SignInAsync(ana.Visitor, next)).Path, StringComparison.Ordinal);
        Assert.Contains("less than 72 hours ago", (await StartAsync("third@example.com")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_confirms_it_in_any_browser_by_its_button()
    {
        await StartAsync(next);
        using var phone = street.Portal.NewVisitor();
        var page = await phone.GoToAsync(await ana.LinkAsync("/profile/email/confirm/", "Confirm your new", next));
        Assert.DoesNotContain(next, (await ana.Visitor.GoToAsync("/profile")).Text, StringComparison.Ordinal);
        Assert.Equal("Your new address is confirmed", (await page.PressAsync("Confirm this address")).Heading);
        Assert.Contains(next, (await ana.Visitor.GoToAsync("/profile")).Text, StringComparison.Ordinal);
        Assert.Contains("Begin the change again", (await page.PressAsync("Confirm this address")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_old_address_takes_the_change_back_and_everybody_is_out()
    {
        var page = await StartAsync(next);
        await page.Fill("Code", Journeys.CodeIn((await street.Portal.MailToAsync(next, "Confirm your new")).Text)).PressAsync("Confirm");
        using var owner = street.Portal.NewVisitor();
        page = await owner.GoToAsync(await ana.LinkAsync("/not-me/", "no longer the e-mail"));
        Assert.Equal("Your sign-in is closed", (await page.PressAsync("Close my sign-in")).Heading);
        Assert.Equal("/sign-in", (await ana.Visitor.GoToAsync("/profile")).Path);
        Assert.Contains("We could not sign you in", (await Street.SignInAsync(ana.Visitor, next)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F2_an_address_of_somebody_else_and_what_is_no_address_are_refused()
    {
        using var eve = await Resident.ArriveAsync(street);
        Assert.Contains("belongs to another sign-in", (await StartAsync(eve.Email)).Text, StringComparison.Ordinal);
        Assert.Contains("This is the address you sign in with already.", (await StartAsync(ana.Email)).Text, StringComparison.Ordinal);
        Assert.Contains("does not look like an e-mail", (await StartAsync("nobody")).Text, StringComparison.Ordinal);
    }

    private async Task<Page> StartAsync(string email) =>
        await (await ana.Visitor.GoToAsync("/profile/email")).Fill("New e-mail", email).PressAsync("Continue");
}
