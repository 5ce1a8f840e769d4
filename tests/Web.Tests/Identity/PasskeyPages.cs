using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

/// <summary>Somebody signed in and a passkey that is not added yet; what a browser with script does with the pages.</summary>
public abstract class PasskeyPages(Street street) : IAsyncLifetime
{
    private protected const string Refused = "This passkey did not sign you in.";
    private protected readonly Street street = street;
    private protected Resident ana = null!;
    private protected SoftPasskey passkey = null!;

    public async Task InitializeAsync()
    {
        ana = await Resident.ArriveAsync(street);
        passkey = new() { Origin = street.Portal.Address.GetLeftPart(UriPartial.Authority) };
    }

    public Task DisposeAsync()
    {
        ana.Dispose();
        passkey.Dispose();
        return Task.CompletedTask;
    }

    private protected Task<Page> AddAsync() => AddAsync(ana, passkey);

    private protected static async Task<Page> AddAsync(Resident person, SoftPasskey made)
    {
        var form = await person.Visitor.GoToAsync("/profile/passkeys/add");
        var answer = made.Make(await OptionsAsync(person.Visitor, form, "/profile/passkeys/add?handler=Options"));
        await SendAsync(person.Visitor, form, "/profile/passkeys/add", answer);
        return await person.Visitor.GoToAsync("/profile/passkeys?notice=Added");
    }

    private protected async Task<Page> ConfirmedAsync(string path)
    {
        var page = await ana.Visitor.GoToAsync(path);
        return page.Path == path ? page : await page.Fill("Password", Street.Password).PressAsync("Continue");
    }

    /// <summary>Where it led, or what was said.</summary>
    private protected async Task<string> SignInAsync(Visitor visitor, Func<string, string>? answer = null, string from = "/sign-in")
    {
        var form = await visitor.GoToAsync(from);
        return await SendAsync(visitor, form, "/sign-in/passkey", (answer ?? passkey.Sign)(await OptionsAsync(visitor, form, "/sign-in/passkey/options")));
    }

    private protected static async Task<string> OptionsAsync(Visitor visitor, Page form, string path)
    {
        using var answer = await PostAsync(visitor, form, path);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }

    private protected static async Task<string> SendAsync(Visitor visitor, Page form, string path, string credential)
    {
        using var answer = await PostAsync(visitor, form, path, ("Credential", credential), ("Name", "Test"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var end = answer.RequestMessage!.RequestUri!.AbsolutePath;
        return end == path.Split('?')[0] ? await answer.Content.ReadAsStringAsync() : end;
    }

    private protected static async Task<HttpResponseMessage> PostAsync(Visitor visitor, Page form, string path, params (string Name, string Value)[] fields)
    {
        var hidden = form.Document.QuerySelectorAll("form[data-passkey] input[type=hidden]").Where(input => input.GetAttribute("name") != "Credential")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await visitor.Http.PostAsync(path, content);
    }
}
