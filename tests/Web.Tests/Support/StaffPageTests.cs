using System.Net;
using CalWater.Identity.Audit;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

[Collection(SupportTests.Name)]
public sealed class StaffPageTests(SupportOffice office) : IAsyncLifetime
{
    private readonly Visitor boss = office.Boss.Visitor;
    private Agent dora = null!;

    public async Task InitializeAsync() => dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");

    public Task DisposeAsync()
    {
        dora.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_console_offers_the_languages_it_is_written_in() =>
        Assert.Equal(["Español"], (await office.StaffPageAsync()).Document.QuerySelectorAll(".languages button").Select(button => button.TextContent.Trim()));

    [Fact]
    public async Task The_home_page_lists_what_there_is_for_the_role()
    {
        Assert.True((await boss.GoToAsync("/support")).HasLink("Staff"));
        Assert.False((await dora.Visitor.GoToAsync("/support")).HasLink("Staff"));
    }

    [Fact]
    public async Task A_member_signed_out_by_the_supervisor_is_out_at_once_and_the_reason_is_on_record()
    {
        var page = await (await MemberAsync()).FollowAsync("Sign out everywhere");
        page = await page.Fill("Reason", "Lost the laptop").PressAsync("Sign out everywhere");
        Assert.Contains("Every session of this member is ended.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Lost the laptop", page.Text, StringComparison.Ordinal);
        Assert.Equal("/support/sign-in", (await dora.Visitor.GoToAsync("/support")).Path);
        Assert.Equal("/support", (await dora.SignInAsync()).Path);
    }

    [Fact]
    public async Task A_removed_member_is_out_at_once_and_for_good()
    {
        var page = await (await MemberAsync()).FollowAsync("Remove from the staff");
        page = await page.Fill("Reason", "Left the company").PressAsync("Remove from the staff");
        Assert.DoesNotContain(dora.Email, page.Text, StringComparison.Ordinal);
        Assert.Equal("/support/sign-in", (await dora.Visitor.GoToAsync("/support")).Path);
        Assert.Contains("do not belong together", (await dora.PasswordAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_removed_from_the_command_line_is_out_at_once()
    {
        Assert.Equal(0, await office.RunAsync("staff", "remove", dora.Email));
        Assert.Equal("/support/sign-in", (await dora.Visitor.GoToAsync("/support")).Path);
        Assert.Equal(1, await office.RunAsync("staff", "remove", dora.Email));
    }

    [Fact]
    public async Task A_new_role_holds_from_the_next_request_on()
    {
        Assert.Equal(HttpStatusCode.NotFound, (await dora.Visitor.GoToAsync("/support/staff")).Status);
        await office.RunAsync("staff", "add", dora.Email, "--role", "supervisor");
        Assert.Equal("Staff", (await dora.Visitor.GoToAsync("/support/staff")).Heading);
    }

    [Fact]
    public async Task A_supervisor_can_neither_remove_nor_invite_themself()
    {
        var page = await office.StaffPageAsync();
        page = await page.Fill("E-mail", office.Boss.Email.ToUpperInvariant()).PressAsync("Send the invitation");
        Assert.Contains("You cannot change your own access.", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync(office.Boss.Email);
        Assert.False(page.HasLink("Remove from the staff"));
        Assert.Equal(HttpStatusCode.NotFound, (await boss.GoToAsync($"{page.Path}/removal")).Status);
    }

    [Fact]
    public async Task A_reason_is_asked_for_and_takes_no_card_number()
    {
        var page = await (await (await MemberAsync()).FollowAsync("Remove from the staff")).PressAsync("Remove from the staff");
        Assert.Contains("Enter the reason.", page.Text, StringComparison.Ordinal);
        page = await page.Fill("Reason", "paid with 4242-4242 4242.4242").PressAsync("Remove from the staff");
        Assert.Contains("This looks like a card number.", page.Text, StringComparison.Ordinal);
        Assert.Contains(dora.Email, (await office.StaffPageAsync()).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_who_is_not_there_is_not_found()
    {
        foreach (var path in new[] { "/support/staff/x", $"/support/staff/{RandomId.New(20)}", $"/support/staff/{RandomId.New(20)}/removal" })
            Assert.Equal(HttpStatusCode.NotFound, (await boss.GoToAsync(path)).Status);
    }

    [Fact]
    public async Task The_trail_tells_what_a_member_did_and_the_verb_finds_every_row_as_it_was_written()
    {
        await dora.PasswordAsync("Wrong-Heron-42");
        var text = (await MemberAsync()).Text;
        foreach (var act in new[] { "Invited", "Set up password and authenticator", "Signed in", "Sign-in refused", "Firefox, Linux" })
            Assert.Contains(act, text, StringComparison.Ordinal);
        Assert.Equal(0, await office.RunAsync("check"));
        Assert.Null((await office.Portal.Services.GetRequiredService<IAuditTrail>().VerifyAsync()).Fault);
    }

    private async Task<Page> MemberAsync() => await (await office.StaffPageAsync()).FollowAsync(dora.Email);
}
