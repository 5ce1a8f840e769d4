using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

/// <summary>What a recovery leaves as it was, and what ends a recovery.</summary>
[Collection(StreetTests.Name)]
public sealed class RecoveryAfterwardsTests(Street street) : IAsyncLifetime
{
    private const string NewPassword = "Green-Otter-57";
    private Resident ana = null!;

    public async Task InitializeAsync() => ana = await Resident.ArriveAsync(street);

    public Task DisposeAsync()
    {
        ana.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task After_a_recovery_the_authenticator_is_asked_for_as_before()
    {
        var (secret, _) = await ana.SetUpAuthenticatorAsync();
        Assert.Equal("Your new password is set", (await SetAsync(await AskAsync(), NewPassword)).Heading);
        var page = await Street.SignInAsync(ana.Visitor, ana.Email, NewPassword);
        Assert.Equal("/sign-in/code", page.Path);
        Assert.Equal("/sign-in", (await ana.Visitor.GoToAsync("/accounts")).Path);
        page = await Street.SignInAsync(ana.Visitor, ana.Email, NewPassword);
        Assert.StartsWith("/accounts", (await page.Fill("Code", ana.Code(secret)).PressAsync("Continue")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_changed_in_the_profile_voids_a_link_that_was_mailed_before()
    {
        var link = await AskAsync();
        await ChangePasswordAsync("Third-Otter-57");
        Assert.Equal("This link no longer works", (await SetAsync(link, NewPassword)).Heading);
        using var library = street.Portal.NewVisitor();
        Assert.Equal("/sign-in/question", (await Street.SignInAsync(library, ana.Email, "Third-Otter-57")).Path);
    }

    [Fact]
    public async Task A_change_of_the_address_that_a_new_password_stops_stands_in_the_activity()
    {
        await (await ana.Visitor.GoToAsync("/profile/email")).Fill("New e-mail", $"{RandomId.New(8)}@example.com").PressAsync("Continue");
        await ChangePasswordAsync("Third-Otter-57");
        var page = await ana.Visitor.GoToAsync("/profile/activity");
        Assert.Contains("Change of e-mail address stopped", page.Text, StringComparison.Ordinal);
        Assert.Contains("Password changed", page.Text, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync()
    {
        await (await ana.Visitor.GoToAsync("/recover")).Fill("E-mail", ana.Email).PressAsync("Send me the link");
        return await ana.LinkAsync("/recover/", "Choose a new password");
    }

    private async Task<Page> SetAsync(string link, string password) =>
        await (await ana.Visitor.GoToAsync(link)).Fill("New password", password).PressAsync("Set the new password");

    private async Task ChangePasswordAsync(string password)
    {
        var page = await ana.Visitor.GoToAsync("/profile/password");
        page = await page.Fill("Current password", Street.Password).Fill("New password", password).PressAsync("Change your password");
        Assert.Contains("Your password is changed.", page.Text, StringComparison.Ordinal);
    }
}
