using CalWater.Identity.Totp;
using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

/// <summary>Somebody who lives in the street, is signed up, and signs in on a computer that is recognised from then on.</summary>
internal sealed class Resident(Street street, string email) : IDisposable
{
    public Visitor Visitor { get; } = street.Portal.NewVisitor();

    public string Email => email;

    /// <summary>Signs up and in.</summary>
    public static async Task<Resident> ArriveAsync(Street street)
    {
        var resident = new Resident(street, $"{RandomId.New(8)}@example.com");
        await street.EnrolAsync(resident.Visitor, await street.NewHouseAsync(), resident.Email);
        await resident.SignInAsync();
        return resident;
    }

    public async Task<Page> SignInAsync(string password = Street.Password)
    {
        var page = await Street.SignInAsync(Visitor, email, password);
        return page.Path == "/sign-in/question" ? await AnswerAsync(page) : page;
    }

    /// <summary>Answers whichever of the three questions is asked, with the box ticked.</summary>
    public static async Task<Page> AnswerAsync(Page page)
    {
        foreach (var answer in new[] { "Señor Bigotes", "Yellow Beetle", "Fresno" })
        {
            if (page.Path != "/sign-in/question") break;
            page = await page.Tick("Do not ask security questions on this computer").FillNamed("Input.Answer", answer).PressAsync("Continue");
        }
        return page;
    }

    /// <summary>The address that the newest such mail leads to.</summary>
    public async Task<string> LinkAsync(string path, string subject, string? to = null)
    {
        var text = (await street.Portal.MailToAsync(to ?? email, subject)).Text;
        return text[text.IndexOf(path, StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }

    /// <summary>Sets an authenticator up; the page that follows shows the recovery codes.</summary>
    public async Task<(TotpSecret Secret, Page Page)> SetUpAuthenticatorAsync()
    {
        var page = await (await Visitor.GoToAsync("/profile/authenticator")).PressAsync("Set up an authenticator app");
        var secret = new TotpSecret(page.Document.QuerySelector(".setup__secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        page = await page.Fill("Code", Code(secret)).PressAsync("Confirm");
        street.Wait(TimeSpan.FromSeconds(30));
        return (secret, page);
    }

    public string Code(TotpSecret secret) => TotpCode.At(secret, street.Now);

    public void Dispose() => Visitor.Dispose();
}
