using CalWater.Testing;

namespace CalWater.Web.Tests.Support;

[Collection(SupportTests.Name)]
public sealed class InvitationPageTests(SupportOffice office)
{
    private readonly string email = $"{RandomId.New(8)}@example.com";

    [Fact]
    public async Task The_verb_mails_a_link_that_leads_to_a_password_an_authenticator_and_ten_codes()
    {
        using var dora = await office.HireAsync(email, "csr");
        Assert.Equal(10, dora.RecoveryCodes.Count);
        Assert.Contains($"{email} Customer service", (await dora.Visitor.GoToAsync("/support")).Document.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_weak_password_names_every_broken_rule_and_a_wrong_code_asks_again_for_the_same_secret()
    {
        using var visitor = await InviteAsync();
        var page = await (await visitor.GoToAsync(await office.LinkAsync(email))).Fill("Password", "heron").PressAsync("Continue");
        Assert.Equal(4, page.Document.QuerySelectorAll(".error-summary li").Length);
        page = await page.Fill("Password", SupportOffice.Password).PressAsync("Continue");
        var secret = Agent.SecretIn(page);
        page = await page.Fill("Code", "000000").PressAsync("Confirm");
        Assert.Contains("not the code of this key", page.Text, StringComparison.Ordinal);
        Assert.Equal(secret, Agent.SecretIn(page));
    }

    [Fact]
    public async Task The_picture_is_part_of_the_page_which_no_cache_keeps_and_no_style_or_script_is_in_it()
    {
        using var visitor = await InviteAsync();
        var page = await (await visitor.GoToAsync(await office.LinkAsync(email))).Fill("Password", SupportOffice.Password).PressAsync("Continue");
        Assert.NotNull(page.Document.QuerySelector("svg.qr[role=img][aria-label] path"));
        Assert.Empty(page.Document.QuerySelectorAll("style, script, [style]"));
        Assert.True((await visitor.Http.GetAsync(page.Address)).Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_link_that_was_used_or_made_up_says_so_and_what_to_do()
    {
        using var dora = await office.HireByFormAsync(email, "Customer service");
        var used = await office.LinkAsync(email);
        var made = $"/support/invitations/{RandomId.New(46)}";
        foreach (var link in new[] { used, used + "/authenticator", made, made + "x" })
            Assert.Equal("This invitation does not work", (await dora.Visitor.GoToAsync(link)).Heading);
    }

    [Fact]
    public async Task The_authenticator_comes_after_the_password()
    {
        using var visitor = await InviteAsync();
        var link = await office.LinkAsync(email);
        Assert.Equal(link, (await visitor.GoToAsync(link + "/authenticator")).Path);
    }

    private async Task<Visitor> InviteAsync()
    {
        await (await office.StaffPageAsync()).Fill("E-mail", email).Fill("Role", "Customer service").PressAsync("Send the invitation");
        return office.Portal.NewVisitor();
    }
}
