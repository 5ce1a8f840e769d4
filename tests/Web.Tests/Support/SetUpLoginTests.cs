using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Web.Tests.Support;

/// <summary>F13: a CSR sets up a login for a customer, who chooses the password.</summary>
[Collection(SupportTests.Name)]
public sealed class SetUpLoginTests(SupportOffice office) : IAsyncLifetime
{
    private readonly string email = $"{RandomId.New(8)}@example.com";
    private Agent dora = null!;

    public async Task InitializeAsync() => dora = await office.HireByFormAsync($"{RandomId.New(8)}@example.com", "Customer service");

    public Task DisposeAsync()
    {
        dora.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task F13_the_mailed_link_leads_to_a_password_questions_and_the_customers_own_accounts()
    {
        using var customer = office.Portal.NewVisitor();
        var page = await InviteAsync(DemoCast.Leak, "English");
        Assert.Contains($"on its way to {email}", page.Text, StringComparison.Ordinal);
        page = await (await customer.GoToAsync(await LinkAsync("Set up your online access to CalWater"))).Fill("ZIP code", DemoCast.Leak.Zip.ToString()).PressAsync("Continue");
        Assert.Equal((email, "/sign-up/details"), (page.ValueOf("E-mail"), page.Path));
        page = await page.Fill("E-mail", "eve@example.com").Fill("Password", Journeys.Password).PressAsync("Continue");
        foreach (var number in Enumerable.Range(1, 3)) page.Choose($"Question {number}", number).Fill($"Answer {number}", $"blue heron {number}");
        page = await page.PressAsync("Continue");
        Assert.Contains($"Your sign-in with {email} is ready.", page.Text, StringComparison.Ordinal);
        Assert.Contains(DemoCast.Leak.Account.ToDisplay(), (await customer.SignInAsync(email)).Text, StringComparison.Ordinal);
        Assert.Contains("on a login already", (await InviteAsync(DemoCast.Leak, "English")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F13_another_zip_and_a_withdrawn_invitation_are_refused_in_the_customers_language_with_whom_to_call()
    {
        using var customer = office.Portal.NewVisitor("es-US");
        await InviteAsync(DemoCast.NotLinked, "Español");
        var link = await LinkAsync("Configure su acceso en línea a CalWater");
        var page = await (await customer.GoToAsync(link)).Fill("Código postal", "90210").PressAsync("Continuar");
        Assert.Contains("Este no es el código postal de la dirección de servicio.", page.Text, StringComparison.Ordinal);
        page = await (await SetUpPageAsync(DemoCast.NotLinked)).Fill("Reason", "Wrong address").PressAsync("Withdraw the invitation");
        Assert.DoesNotContain(email, page.Text, StringComparison.Ordinal);
        page = await customer.GoToAsync(link);
        Assert.Contains("Esta invitación no sirve o ya no sirve.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Centro de Atención al Cliente", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task F13_an_address_that_has_a_login_a_missing_reason_and_a_card_number_are_refused_by_name()
    {
        using var owner = office.Portal.NewVisitor();
        await office.Portal.SignUpAndInAsync(owner, DemoCast.Cap, email);
        Assert.Contains("This e-mail address has a login.", (await InviteAsync(DemoCast.NotLinked, "English")).Text, StringComparison.Ordinal);
        var page = await (await SetUpPageAsync(DemoCast.NotLinked)).Fill("E-mail", "not an address").PressAsync("Send the invitation");
        Assert.Contains("This does not look like an e-mail address.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Enter the reason.", page.Text, StringComparison.Ordinal);
        Assert.Contains("looks like a card number", (await page.Fill("Reason", "4242 4242 4242 4242").PressAsync("Send the invitation")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("abcdefghijkmnpqrstuvwxyz23456789abcdefghij")]
    public async Task A_made_up_link_says_that_it_does_not_work_and_names_the_customer_centers(string token)
    {
        using var visitor = office.Portal.NewVisitor();
        var page = await visitor.GoToAsync($"/invitations/{token}");
        Assert.Contains("This invitation does not work, or no longer.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Customer Center", page.Text, StringComparison.Ordinal);
    }

    private async Task<Page> InviteAsync(CastMember member, string language) =>
        await (await SetUpPageAsync(member)).Fill("E-mail", email).Fill("Language", language).Fill("Reason", "Asked by phone").PressAsync("Send the invitation");

    private async Task<Page> SetUpPageAsync(CastMember member)
    {
        var account = (await office.Portal.Services.GetRequiredService<IAccountDirectory>().FindAsync(member.Account))!;
        var page = await dora.Visitor.GoToAsync($"/support/accounts/{account.Id}/login");
        Assert.Equal("Set up a login", page.Heading);
        return page;
    }

    private async Task<string> LinkAsync(string subject)
    {
        var text = (await office.Portal.MailToAsync(email, subject)).Text;
        return text[text.IndexOf("/invitations/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }
}
