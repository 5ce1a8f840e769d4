using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>F13-F17: the guided task, from a customer with old user names and no login to accounts that are reviewed.</summary>
public sealed class OneSignInTests(SupportOffice office) : CsrCall(office), IClassFixture<SupportOffice>
{
    private const string Title = "Put this customer's accounts on one sign-in";

    [Fact]
    public async Task F13_F17_the_guided_task_waits_for_the_customer_is_found_again_and_leads_to_the_review()
    {
        var page = await (await OpenAsync(DemoCast.NotLinked)).FollowAsync(Title);
        page = await (await page.FollowAsync("Set up a login")).Fill("E-mail", Email).Fill("Reason", "Called").PressAsync("Send the invitation");
        Assert.Equal(Title, page.Heading);
        Assert.Contains("The sign-in Waiting for the customer", page.Text, StringComparison.Ordinal);
        Assert.Contains("Invited: the link works until", (await Dora.Visitor.GoToAsync("/support/one-sign-in")).Text, StringComparison.Ordinal);
        await FollowInvitationAsync(DemoCast.NotLinked);
        page = await Dora.Visitor.GoToAsync("/support/one-sign-in");
        Assert.Contains("Signed up: go on with linking", page.Text, StringComparison.Ordinal);
        page = await (await page.FollowAsync(DemoCast.NotLinked.Name)).FollowAsync("Link the missing accounts");
        page = await page.Fill("Reason", "Both houses are hers").PressAsync("Put on this sign-in");
        Assert.Contains("Done. Here is what comes next.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Accounts with a name: 0 of 2", page.Text, StringComparison.Ordinal);
        page = await (await page.FollowAsync("Give names")).FillNamed("Rows[0].Names.OnEmail", "Rental").FillNamed("Rows[1].Names.OnBill", "Home").Fill("Reason", "Asked").PressAsync("Save all names");
        Assert.Contains("Accounts with a name: 2 of 2", page.Text, StringComparison.Ordinal);
        Assert.Contains("To review", page.Text, StringComparison.Ordinal);
        await Office.Portal.MailToAsync(Email, "changed the names of several accounts");
        await (await (await Customer.GoToAsync("/accounts")).FollowAsync("Review them")).Tick("46 Sycamore Court").PressAsync("I have looked at those");
        Assert.Contains("nothing left to review", (await Dora.Visitor.GoToAsync(page.Path)).Text, StringComparison.Ordinal);
        Assert.Contains("None of the customers", (await Dora.Visitor.GoToAsync("/support/one-sign-in")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F14_an_old_user_name_shows_what_it_was_for_and_offers_what_is_missing_from_the_new_sign_in()
    {
        await Office.Portal.SignUpAndInAsync(Customer, DemoCast.Cap, Email);
        var page = await OldNamesAsync("nobody_at_all");
        Assert.Contains("No old user name was found.", page.Text, StringComparison.Ordinal);
        var stranger = await AddOldUserAsync($"{RandomId.New(8)}@example.com", DemoCast.Overdue.Account);
        foreach (var text in new[] { stranger, DemoCast.Overdue.Name, DemoCast.Overdue.Account.ToString() })
            Assert.Contains("Nobody has signed up for any of these accounts yet.", (await OldNamesAsync(text)).Text, StringComparison.Ordinal);
        var user = await AddOldUserAsync(Email, DemoCast.Closed.Account);
        page = await OldNamesAsync(user.ToUpperInvariant());
        Assert.Contains($"Accounts missing from the sign-in {Email}: 1", page.Text, StringComparison.Ordinal);
        page = await page.FollowAsync("Link the missing accounts");
        page = await page.Fill("Reason", "Called").PressAsync("Put on this sign-in");
        Assert.Contains("Done. Here is what comes next.", page.Text, StringComparison.Ordinal);
        Assert.Contains($"All of these accounts are on the sign-in {Email}.", (await OldNamesAsync(user)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_in_which_some_accounts_were_linked_is_found_again_until_the_last_one_is()
    {
        await Office.Portal.SignUpAndInAsync(Customer, DemoCast.Household, Email);
        foreach (var other in new[] { DemoCast.Leak, DemoCast.SpanishHousehold }) await AddOldUserAsync(Email, other.Account);
        var page = await (await (await OpenAsync(DemoCast.Household)).FollowAsync(Title)).FollowAsync("Link the missing accounts");
        page.Document.GetElementById($"a{DemoCast.Leak.Account}")!.RemoveAttribute("checked");
        await page.Fill("Reason", "The first of two").PressAsync("Put on this sign-in");
        page = await Dora.Visitor.GoToAsync("/support/one-sign-in");
        Assert.Single(page.Document.QuerySelectorAll("tbody tr"), row => row.TextContent.Contains("Signed up: go on with linking", StringComparison.Ordinal));
        page = await (await page.FollowAsync(page.Document.QuerySelector("tbody a")!.TextContent)).FollowAsync("Link the missing accounts");
        await page.Fill("Reason", "The second").PressAsync("Put on this sign-in");
        Assert.Empty((await Dora.Visitor.GoToAsync("/support/one-sign-in")).Document.QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task The_names_of_a_sign_in_are_checked_before_any_is_changed_and_a_single_one_is_told_as_ever()
    {
        await Office.Portal.SignUpAndInAsync(Customer, DemoCast.Landlord, Email);
        var page = await (await OpenAsync(DemoCast.Landlord)).FollowAsync("Names of all accounts");
        page = await page.FillNamed("Rows[2].Names.OnBill", "4242 4242 4242 4242").PressAsync("Save all names");
        Assert.All(["Enter the reason.", "looks like a card number"], words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        await page.FillNamed("Rows[2].Names.OnBill", "Corner house").Fill("Reason", "Asked").PressAsync("Save all names");
        Assert.NotNull(await Office.Portal.MailToAsync(Email, "changed the names on your bills"));
        page = await (await OpenAsync(DemoCast.Landlord)).FollowAsync("Names of all accounts");
        Assert.Equal("Corner house", page.ValueNamed("Rows[2].Names.OnBill"));
    }

    private async Task<string> AddOldUserAsync(string address, AccountNumber account)
    {
        var name = $"old_{RandomId.New(8)}";
        await using var connection = await Office.Portal.Services.GetRequiredService<CalWater.Database.PortalDatabase>().OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"insert into identity_legacy_users (user_name, Email, account) values ('{name}', '{address}', '{account}')";
        await command.ExecuteNonQueryAsync();
        return name;
    }

    private async Task FollowInvitationAsync(CastMember member)
    {
        var page = await Customer.GoToAsync(await InvitationAsync("Set up your online access"));
        page = await (await page.Fill("ZIP code", member.Zip.ToString()).PressAsync("Continue")).Fill("Password", Journeys.Password).PressAsync("Continue");
        await AnswerAsync(page);
        await Customer.SignInAsync(Email);
    }

    private Task<Page> OldNamesAsync(string text) => Dora.Visitor.GoToAsync($"/support/old-user-names?q={Uri.EscapeDataString(text)}");
}
