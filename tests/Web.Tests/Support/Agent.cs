using CalWater.Identity.Totp;
using CalWater.Testing;

namespace CalWater.Web.Tests.Support;

/// <summary>A member of staff with a browser and a phone.</summary>
internal sealed class Agent(SupportOffice office, string email, string language = "en-US") : IDisposable
{
    public Visitor Visitor { get; } = office.Portal.NewVisitor(language);

    public string Email => email;

    public TotpSecret Secret { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string Code => office.Code(Secret);

    /// <summary>Follows the link: a password, then the authenticator; the page that follows shows the recovery codes.</summary>
    public async Task<Page> SetUpAsync(string link)
    {
        var page = await (await Visitor.GoToAsync(link)).Fill("Password", SupportOffice.Password).PressAsync("Continue");
        Secret = SecretIn(page);
        page = await page.Fill("Code", Code).PressAsync("Confirm");
        RecoveryCodes = [.. page.Document.QuerySelectorAll(".recovery code").Select(code => code.TextContent)];
        office.Wait();
        return page;
    }

    /// <summary>E-mail and password; leads to the code.</summary>
    public async Task<Page> PasswordAsync(string password = SupportOffice.Password) =>
        await (await Visitor.GoToAsync("/support/sign-in")).Fill("E-mail", email).Fill("Password", password).PressAsync("Continue");

    /// <summary>Password and code, a new one each time.</summary>
    public async Task<Page> SignInAsync()
    {
        office.Wait();
        return await (await PasswordAsync()).Fill("Code", Code).PressAsync("Sign in");
    }

    public static TotpSecret SecretIn(Page page) =>
        new((page.Document.QuerySelector(".setup__secret") ?? throw new InvalidOperationException($"No secret on {page.Path}: {page.Text}"))
            .TextContent.Replace(" ", "", StringComparison.Ordinal));

    public void Dispose() => Visitor.Dispose();
}
