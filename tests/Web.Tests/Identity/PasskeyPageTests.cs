using System.Net;
using System.Text.Json.Nodes;
using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

[Collection(StreetTests.Name)]
public sealed class PasskeyPageTests(Street street) : IAsyncLifetime
{
    private const string Refused = "This passkey did not sign you in.";
    private Resident ana = null!;
    private SoftPasskey passkey = null!;

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

    [Fact]
    public async Task A_passkey_signs_in_a_browser_nobody_used_before_without_password_or_question()
    {
        var page = await AddAsync();
        Assert.Contains("Your passkey is added.", page.Text, StringComparison.Ordinal);
        using var library = street.Portal.NewVisitor();
        Assert.Equal("/accounts", (await SignInAsync(library))[..9]);
        Assert.Contains("with a passkey", (await ana.Visitor.GoToAsync("/profile/activity")).Text, StringComparison.Ordinal);
        Assert.Contains("Added", (await ana.Visitor.GoToAsync("/profile/passkeys")).Text, StringComparison.Ordinal);
        Assert.Contains("/not-me/", (await street.Portal.MailToAsync(ana.Email, "A passkey was added")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_takes_the_place_of_the_question_and_of_the_code()
    {
        await AddAsync();
        using var library = street.Portal.NewVisitor();
        await Street.SignInAsync(library, ana.Email);
        Assert.StartsWith("/accounts", await SignInAsync(library, from: "/sign-in/question"), StringComparison.Ordinal);
        await ana.SetUpAuthenticatorAsync();
        using var café = street.Portal.NewVisitor();
        await Street.SignInAsync(café, ana.Email);
        Assert.StartsWith("/accounts", await SignInAsync(café, from: "/sign-in/code"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_persons_passkey_does_not_answer_the_question_that_waits()
    {
        await AddAsync();
        using var ben = await Resident.ArriveAsync(street);
        using var other = new SoftPasskey { Origin = passkey.Origin };
        await AddAsync(ben, other);
        using var library = street.Portal.NewVisitor();
        await Street.SignInAsync(library, ana.Email);
        Assert.Contains(Refused, await SignInAsync(library, other.Sign, "/sign-in/question"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replayed_answer_is_refused_also_with_a_copy_of_the_cookie_and_in_parallel()
    {
        await AddAsync();
        using var library = street.Portal.NewVisitor();
        var form = await library.GoToAsync("/sign-in");
        var answer = passkey.Sign(await OptionsAsync(library, form, "/sign-in/passkey/options"));
        var thieves = Enumerable.Range(0, 4).Select(_ => street.Portal.NewVisitor()).ToList();
        foreach (var thief in thieves) thief.Cookies.Add(library.Cookies.GetCookies(street.Portal.Address));
        var ends = await Task.WhenAll(thieves.Append(library).Select(visitor => SendAsync(visitor, form, "/sign-in/passkey", answer)));
        Assert.Single(ends, end => end.StartsWith("/accounts", StringComparison.Ordinal));
        Assert.All(ends.Where(end => !end.StartsWith("/accounts", StringComparison.Ordinal)), end => Assert.Contains(Refused, end, StringComparison.Ordinal));
        thieves.ForEach(thief => thief.Dispose());
    }

    [Fact]
    public async Task A_foreign_origin_an_unverified_owner_and_a_count_that_goes_back_are_refused_and_recorded()
    {
        await AddAsync();
        using var library = street.Portal.NewVisitor();
        await SignInAsync(library);
        passkey.Count = 0;
        Assert.Contains(Refused, await SignInAsync(library), StringComparison.Ordinal);
        Assert.Contains("there may be a copy of it", (await ana.Visitor.GoToAsync("/profile/activity")).Text, StringComparison.Ordinal);
        (passkey.Count, passkey.IsVerified) = (7, false);
        Assert.Contains(Refused, await SignInAsync(library), StringComparison.Ordinal);
        (passkey.IsVerified, passkey.Origin) = (true, "https://portal.example.net");
        Assert.Contains(Refused, await SignInAsync(library), StringComparison.Ordinal);
        Assert.Equal(2, (await ana.Visitor.GoToAsync("/profile/activity")).Document.QuerySelectorAll("td").Count(cell => cell.TextContent == "Passkey refused"));
    }

    [Theory]
    [InlineData("signature")]
    [InlineData("authenticatorData")]
    [InlineData("clientDataJSON")]
    [InlineData("userHandle")]
    public async Task Tampered_bytes_are_refused_with_the_same_sentence(string part)
    {
        await AddAsync();
        using var library = street.Portal.NewVisitor();
        Assert.Contains(Refused, await SignInAsync(library, options => Tamper(passkey.Sign(options), part)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("{\"id\":7,\"response\":{\"userHandle\":\"\\u0000\"}}")]
    public async Task What_no_browser_sends_is_refused_with_the_same_sentence(string answer)
    {
        using var library = street.Portal.NewVisitor();
        Assert.Contains(Refused, await SignInAsync(library, _ => answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_minutes_the_answer_comes_too_late_for_signing_in_and_for_adding()
    {
        await AddAsync();
        using var library = street.Portal.NewVisitor();
        Assert.Contains(Refused, await SignInAsync(library, After), StringComparison.Ordinal);
        await ana.Visitor.GoToAsync("/profile");
        var form = await ConfirmedAsync("/profile/passkeys/add");
        using var second = new SoftPasskey { Origin = passkey.Origin };
        var answer = second.Make(await OptionsAsync(ana.Visitor, form, "/profile/passkeys/add?handler=Options"));
        street.Wait(TimeSpan.FromMinutes(5));
        await ConfirmedAsync("/profile/passkeys/add");
        Assert.Contains("That took too long", await SendAsync(ana.Visitor, form, "/profile/passkeys/add", answer), StringComparison.Ordinal);

        string After(string options)
        {
            street.Wait(TimeSpan.FromMinutes(5));
            return passkey.Sign(options);
        }
    }

    [Fact]
    public async Task It_is_renamed_and_removed_and_another_persons_is_not_there()
    {
        await AddAsync();
        var page = await ana.Visitor.GoToAsync("/profile/passkeys");
        var path = page.Document.QuerySelector(".settings a")!.GetAttribute("href")!;
        using var ben = await Resident.ArriveAsync(street);
        foreach (var foreign in new[] { path, path + "/remove" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await ben.Visitor.GoToAsync(foreign)).Status);
            using var answer = await PostAsync(ben.Visitor, await ben.Visitor.GoToAsync("/profile/passkeys/add"), foreign, ("Name", "Mine"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        page = await (await ana.Visitor.GoToAsync(path)).Fill("Name", " My\u202e phone\t ").PressAsync("Save the name");
        Assert.Contains("My phone", page.Text, StringComparison.Ordinal);
        page = await (await page.FollowAsync("Remove My phone")).PressAsync("Remove the passkey");
        Assert.Contains("The passkey is removed and no longer signs in.", page.Text, StringComparison.Ordinal);
        using var library = street.Portal.NewVisitor();
        Assert.Contains(Refused, await SignInAsync(library), StringComparison.Ordinal);
        Assert.Contains("A passkey was removed", (await street.Portal.MailToAsync(ana.Email, "A passkey was removed")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_and_removing_ask_for_the_password_after_five_minutes()
    {
        await AddAsync();
        var path = (await ana.Visitor.GoToAsync("/profile/passkeys")).Document.QuerySelector(".settings a")!.GetAttribute("href")!;
        street.Wait(TimeSpan.FromMinutes(6));
        Assert.Equal("/profile/confirm", (await ana.Visitor.GoToAsync("/profile/passkeys/add")).Path);
        Assert.Equal("/profile/confirm", (await ana.Visitor.GoToAsync(path + "/remove")).Path);
    }

    [Fact]
    public async Task It_confirms_in_place_of_the_password_and_one_is_where_one_wanted_to_be()
    {
        await AddAsync();
        street.Wait(TimeSpan.FromMinutes(6));
        var form = await ana.Visitor.GoToAsync("/profile/questions");
        Assert.Equal(("/profile/confirm", "Show once more that it is you"), (form.Path, form.Heading));
        Assert.Equal("/profile/questions", await ConfirmAsync(form, passkey.Sign));
        Assert.Contains("Passkey used once more", (await ana.Visitor.GoToAsync("/profile/activity")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_passkey_signed_or_was_asked_at_sign_in_confirms_nothing()
    {
        await AddAsync();
        using var ben = await Resident.ArriveAsync(street);
        using var other = new SoftPasskey { Origin = passkey.Origin };
        await AddAsync(ben, other);
        street.Wait(TimeSpan.FromMinutes(6));
        var form = await ana.Visitor.GoToAsync("/profile/questions");
        Assert.Contains("This passkey was not taken.", await ConfirmAsync(form, other.Sign), StringComparison.Ordinal);
        var forSignIn = passkey.Sign(await OptionsAsync(ana.Visitor, form, "/sign-in/passkey/options"));
        Assert.Contains("This passkey was not taken.", await ConfirmAsync(form, _ => forSignIn), StringComparison.Ordinal);
        Assert.Equal("/profile/confirm", (await ana.Visitor.GoToAsync("/profile/questions")).Path);
    }

    [Fact]
    public async Task Without_a_passkey_or_without_script_only_the_password_is_asked_for()
    {
        Assert.Null((await ana.Visitor.GoToAsync("/profile/confirm")).Document.QuerySelector("[data-passkey]"));
        await AddAsync();
        var page = await ana.Visitor.GoToAsync("/profile/confirm?returnUrl=/profile/questions");
        Assert.Null(page.Document.QuerySelector("[data-passkey]:not([data-passkey-on][hidden] *)"));
        Assert.Equal("/profile/questions", (await page.Fill("Password", Street.Password).PressAsync("Continue")).Path);
        Assert.True((await ana.Visitor.GoToAsync("/profile/confirm/passkey")).HasLink("Enter your password instead"));
    }

    [Fact]
    public async Task Recovery_says_that_passkeys_are_removed_and_removes_them()
    {
        await AddAsync();
        var page = await (await ana.Visitor.GoToAsync("/recover")).Fill("E-mail", ana.Email).PressAsync("Send me the link");
        page = await ana.Visitor.GoToAsync(await ana.LinkAsync("/recover/", "Choose a new password"));
        Assert.Contains("passkeys will be removed", page.Text, StringComparison.Ordinal);
        page = await page.Fill("New password", "Green-Heron-43").PressAsync("Set the new password");
        Assert.Contains("passkeys were removed", page.Text, StringComparison.Ordinal);
        using var library = street.Portal.NewVisitor();
        Assert.Contains(Refused, await SignInAsync(library), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_every_page_says_what_to_do_instead()
    {
        Assert.Contains("has JavaScript turned off", (await ana.Visitor.GoToAsync("/profile/passkeys/add")).Text, StringComparison.Ordinal);
        using var library = street.Portal.NewVisitor();
        var page = await library.GoToAsync("/sign-in/passkey");
        Assert.True(page.HasLink("sign in with your e-mail and password"));
        Assert.Null((await library.GoToAsync("/sign-in")).Document.QuerySelector("[data-passkey]:not([data-passkey-on] *)"));
    }

    private Task<Page> AddAsync() => AddAsync(ana, passkey);

    private static async Task<Page> AddAsync(Resident person, SoftPasskey made)
    {
        var form = await person.Visitor.GoToAsync("/profile/passkeys/add");
        var answer = made.Make(await OptionsAsync(person.Visitor, form, "/profile/passkeys/add?handler=Options"));
        await SendAsync(person.Visitor, form, "/profile/passkeys/add", answer);
        return await person.Visitor.GoToAsync("/profile/passkeys?notice=Added");
    }

    private async Task<Page> ConfirmedAsync(string path)
    {
        var page = await ana.Visitor.GoToAsync(path);
        return page.Path == path ? page : await page.Fill("Password", Street.Password).PressAsync("Continue");
    }

    /// <summary>Where it led, or what was said.</summary>
    private async Task<string> ConfirmAsync(Page form, Func<string, string> answer)
    {
        var options = await OptionsAsync(ana.Visitor, form, "/profile/confirm/passkey?handler=Options");
        return await SendAsync(ana.Visitor, form, form.Document.QuerySelector("form[data-passkey]")!.GetAttribute("action")!, answer(options));
    }

    /// <summary>Where it led, or what was said.</summary>
    private async Task<string> SignInAsync(Visitor visitor, Func<string, string>? answer = null, string from = "/sign-in")
    {
        var form = await visitor.GoToAsync(from);
        return await SendAsync(visitor, form, "/sign-in/passkey", (answer ?? passkey.Sign)(await OptionsAsync(visitor, form, "/sign-in/passkey/options")));
    }

    private static async Task<string> OptionsAsync(Visitor visitor, Page form, string path)
    {
        using var answer = await PostAsync(visitor, form, path);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<string> SendAsync(Visitor visitor, Page form, string path, string credential)
    {
        using var answer = await PostAsync(visitor, form, path, ("Credential", credential), ("Name", "Test"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var end = answer.RequestMessage!.RequestUri!.AbsolutePath;
        return end == path.Split('?')[0] ? await answer.Content.ReadAsStringAsync() : end;
    }

    private static async Task<HttpResponseMessage> PostAsync(Visitor visitor, Page form, string path, params (string Name, string Value)[] fields)
    {
        var hidden = form.Document.QuerySelectorAll("form[data-passkey] input[type=hidden]").Where(input => input.GetAttribute("name") != "Credential")
            .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));
        using var content = new FormUrlEncodedContent(hidden.Concat(fields).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await visitor.Http.PostAsync(path, content);
    }

    /// <summary>Turns one letter in the midst of the part into another.</summary>
    private static string Tamper(string answer, string part)
    {
        var json = JsonNode.Parse(answer)!;
        var text = json["response"]![part]!.GetValue<string>();
        json["response"]![part] = string.Concat(text.AsSpan(0, 20), text[20] == 'A' ? "B" : "A", text.AsSpan(21));
        return json.ToJsonString();
    }
}
