using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

/// <summary>A sign-up is told to the e-mail address that the utility has on file for the account.</summary>
[Collection(StreetTests.Name)]
public sealed class ContactOnFileTests(Street street) : IDisposable
{
    private const string Subject = "signed up online";
    private readonly Visitor ana = street.Portal.NewVisitor();
    private readonly string email = $"{RandomId.New(8)}@example.com";

    public void Dispose() => ana.Dispose();

    [Fact]
    public async Task A_contact_with_another_address_is_told_which_account_and_whom_to_call()
    {
        var house = await HouseOfAsync("contact-" + email);
        await street.EnrolAsync(ana, house, email);
        var mail = await street.Portal.MailToAsync("contact-" + email, Subject);
        Assert.Contains($"ending in {house[^4..]}", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Zinnia Center", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(house, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_who_is_the_new_customer_gets_the_welcome_alone()
    {
        await street.EnrolAsync(ana, await HouseOfAsync(email.ToUpperInvariant()), email);
        await street.Portal.MailToAsync(email, "ready");
        Assert.DoesNotContain(await street.Portal.Mails.ListAsync(), mail =>
            mail.To.Contains(email, StringComparison.OrdinalIgnoreCase) && mail.Subject.Contains(Subject, StringComparison.Ordinal));
    }

    private async Task<string> HouseOfAsync(string contact)
    {
        var house = await street.NewHouseAsync();
        await street.ExecuteAsync($"update accounts_service_accounts set contact_email = '{contact}' where number = '{house}'");
        return house;
    }
}
