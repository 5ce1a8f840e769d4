using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Web.Tests.Support;

/// <summary>A CSR sends a mail again that a customer did not get, and reads in the customer's trail who did what and why.</summary>
public sealed class ResendTests(SupportOffice office) : CsrCall(office), IClassFixture<SupportOffice>
{
    private const string Spanish = "Configure su acceso en línea";

    [Fact]
    public async Task The_confirmation_of_a_sign_up_goes_out_again_with_a_new_code_and_stands_in_the_trail_with_its_reason()
    {
        var waiting = await BeginSignUpAsync(DemoCast.Leak);
        var first = await Office.Portal.CodeForAsync(Email);
        var page = await (await OpenAsync(DemoCast.Leak)).FollowAsync("Send a mail again");
        Assert.Contains($"Confirmation of a sign-up, to {Email}", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Send again");
        Assert.Contains("Enter the reason.", page.Text, StringComparison.Ordinal);
        Office.Wait();
        await page.Fill("Reason", "Mailbox was full").PressAsync("Send again");
        var second = await Eventually.GetAsync(() => Office.Portal.CodeForAsync(Email), code => code != first);
        Assert.Contains("You are signed up", (await waiting.Fill("Code", second).PressAsync("Confirm")).Text, StringComparison.Ordinal);
        page = await OpenAsync(DemoCast.Leak, "/activity");
        Assert.Contains($"{Dora.Email} Confirmation of the sign-up mailed again address {Email} Mailbox was full", page.Text, StringComparison.Ordinal);
        Assert.Contains("No mail to this customer waits", (await OpenAsync(DemoCast.Leak, "/mails")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F13_an_invitation_goes_out_again_in_its_language_and_the_link_before_stops_working()
    {
        var page = await OpenAsync(DemoCast.Overdue, "/login");
        await page.Fill("E-mail", Email).Fill("Language", "Español").Fill("Reason", "Called").PressAsync("Send the invitation");
        var first = await InvitationAsync(Spanish);
        Office.Wait();
        await (await OpenAsync(DemoCast.Overdue, "/mails")).Fill("Reason", "Deleted it").PressAsync("Send again");
        var second = await Eventually.GetAsync(() => InvitationAsync(Spanish), link => link != first);
        Assert.Contains("This invitation does not work", (await Customer.GoToAsync(first)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("This invitation does not work", (await Customer.GoToAsync(second)).Text, StringComparison.Ordinal);
        page = await OpenAsync(DemoCast.Overdue, "/activity?kind=SignIn");
        Assert.Contains($"Invited by customer service address {Email} Deleted it", page.Text, StringComparison.Ordinal);
        Assert.Contains("There is nothing here yet.", (await OpenAsync(DemoCast.Overdue, "/activity?kind=People")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F11_the_link_to_a_billing_email_goes_out_again_and_the_trail_reads_in_spanish_too()
    {
        var clerk = $"{RandomId.New(8)}@example.com";
        await Office.Portal.SignUpAndInAsync(Customer, DemoCast.Household, Email);
        await (await OpenAsync(DemoCast.Household, "/billing-email")).Fill("New billing e-mail", clerk).Fill("Reason", "Called").PressAsync("Send the link");
        var page = await OpenAsync(DemoCast.Household, "/mails");
        Assert.Contains($"Confirmation of the billing e-mail, to {clerk}", page.Text, StringComparison.Ordinal);
        await page.Fill("Reason", "Spam folder").PressAsync("Send again");
        Dora.Visitor.Cookies.Add(Office.Portal.Address, new System.Net.Cookie("language", "es"));
        page = await OpenAsync(DemoCast.Household, "/activity");
        Assert.Contains($"{Dora.Email} Pidió un correo de facturación dirección {clerk} Spam folder", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cliente Inició sesión", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Detail-", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_of_a_member_of_staff_goes_on_on_the_next_page()
    {
        for (var n = 0; n <= 50; n++) await Dora.Visitor.GoToAsync($"/support/old-user-names?q=zz{n}");
        var page = await (await Office.StaffPageAsync()).FollowAsync(Dora.Email);
        Assert.DoesNotContain($"Looked for {Dora.Email} zz0 ", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Looked for {Dora.Email} zz0 ", (await page.FollowAsync("Next page")).Text, StringComparison.Ordinal);
    }

    private async Task<Page> BeginSignUpAsync(CastMember member)
    {
        var page = await (await Customer.GoToAsync("/sign-up")).Fill("Account number", member.Account.ToString()).Fill("ZIP code", member.Zip.ToString()).PressAsync("Continue");
        page = await page.Fill("E-mail", Email).Fill("Password", Journeys.Password).PressAsync("Continue");
        return await AnswerAsync(page);
    }
}
