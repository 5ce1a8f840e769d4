using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>A CSR sends a mail again that a customer did not get, and reads in the customer's trail who did what and why.</summary>
public sealed class ResendTests(SupportOffice office) : IClassFixture<SupportOffice>, IAsyncLifetime
{
    private readonly string email = $"{RandomId.New(8)}@example.com";
    private Agent dora = null!;
    private Visitor customer = null!;

    public async Task InitializeAsync()
    {
        dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");
        customer = office.Portal.NewVisitor();
    }

    public Task DisposeAsync()
    {
        dora.Dispose();
        customer.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task The_confirmation_of_a_sign_up_goes_out_again_with_a_new_code_and_stands_in_the_trail_with_its_reason()
    {
        var waiting = await BeginSignUpAsync(DemoCast.Leak);
        var first = await office.Portal.CodeForAsync(email);
        var page = await (await OpenAsync(DemoCast.Leak)).FollowAsync("Send a mail again");
        Assert.Contains($"Confirmation of a sign-up, to {email}", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Send again");
        Assert.Contains("Enter the reason.", page.Text, StringComparison.Ordinal);
        office.Wait();
        await page.Fill("Reason", "Mailbox was full").PressAsync("Send again");
        var second = await Eventually.GetAsync(() => office.Portal.CodeForAsync(email), code => code != first);
        Assert.Contains("Your sign-in", (await waiting.Fill("Code", second).PressAsync("Confirm")).Text, StringComparison.Ordinal);
        page = await OpenAsync(DemoCast.Leak, "/activity");
        Assert.Contains($"{dora.Email} Confirmation of the sign-up mailed again address {email} Mailbox was full", page.Text, StringComparison.Ordinal);
        Assert.Contains("No mail to this customer waits", (await OpenAsync(DemoCast.Leak, "/mails")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F13_an_invitation_goes_out_again_in_its_language_and_the_link_before_stops_working()
    {
        var page = await OpenAsync(DemoCast.Overdue, "/login");
        await page.Fill("E-mail", email).Fill("Language", "Español").Fill("Reason", "Called").PressAsync("Send the invitation");
        var first = await LinkAsync();
        office.Wait();
        await (await OpenAsync(DemoCast.Overdue, "/mails")).Fill("Reason", "Deleted it").PressAsync("Send again");
        var second = await Eventually.GetAsync(LinkAsync, link => link != first);
        Assert.Contains("This invitation does not work", (await customer.GoToAsync(first)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("This invitation does not work", (await customer.GoToAsync(second)).Text, StringComparison.Ordinal);
        page = await OpenAsync(DemoCast.Overdue, "/activity?kind=SignIn");
        Assert.Contains($"Invited by customer service address {email} Deleted it", page.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing has happened online yet.", (await OpenAsync(DemoCast.Overdue, "/activity?kind=People")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F11_the_link_to_a_billing_email_goes_out_again_and_the_trail_reads_in_spanish_too()
    {
        var clerk = $"{RandomId.New(8)}@example.com";
        await office.Portal.SignUpAndInAsync(customer, DemoCast.Household, email);
        await (await OpenAsync(DemoCast.Household, "/billing-email")).Fill("New billing e-mail", clerk).Fill("Reason", "Called").PressAsync("Send the link");
        var page = await OpenAsync(DemoCast.Household, "/mails");
        Assert.Contains($"Confirmation of the billing e-mail, to {clerk}", page.Text, StringComparison.Ordinal);
        await page.Fill("Reason", "Spam folder").PressAsync("Send again");
        dora.Visitor.Cookies.Add(office.Portal.Address, new System.Net.Cookie("language", "es"));
        page = await OpenAsync(DemoCast.Household, "/activity");
        Assert.Contains($"{dora.Email} Pidió un correo de facturación dirección {clerk} Spam folder", page.Text, StringComparison.Ordinal);
        Assert.Contains("Cliente Inició sesión", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Detail-", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trail_of_a_member_of_staff_goes_on_on_the_next_page()
    {
        for (var n = 0; n <= 50; n++) await dora.Visitor.GoToAsync($"/support/old-user-names?q=zz{n}");
        var page = await (await office.StaffPageAsync()).FollowAsync(dora.Email);
        Assert.DoesNotContain($"Looked for {dora.Email} zz0 ", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Looked for {dora.Email} zz0 ", (await page.FollowAsync("Next page")).Text, StringComparison.Ordinal);
    }

    private async Task<Page> BeginSignUpAsync(CastMember member)
    {
        var page = await (await customer.GoToAsync("/sign-up")).Fill("Account number", member.Account.ToString()).Fill("ZIP code", member.Zip.ToString()).PressAsync("Continue");
        page = await page.Fill("E-mail", email).Fill("Password", Journeys.Password).PressAsync("Continue");
        foreach (var number in Enumerable.Range(1, 3)) page.Choose($"Question {number}", number).Fill($"Answer {number}", $"blue heron {number}");
        return await page.PressAsync("Continue");
    }

    private async Task<string> LinkAsync()
    {
        var text = (await office.Portal.MailToAsync(email, "Configure su acceso en línea")).Text;
        return text[text.IndexOf("/invitations/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }

    private async Task<Page> OpenAsync(CastMember member, string below = "") => await dora.Visitor.GoToAsync(
        $"/support/accounts/{(await office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(member.Account))!.Id}{below}");
}
