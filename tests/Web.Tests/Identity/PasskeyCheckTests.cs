using System.Text.Json.Nodes;

namespace CalWater.Web.Tests.Identity;

/// <summary>Each check of what a passkey signed, failing while all the others pass.</summary>
[Collection(StreetTests.Name)]
public sealed class PasskeyCheckTests(Street portal) : PasskeyPages(portal)
{
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

    /// <summary>The passkey counts nothing, so that the challenge alone tells a replay.</summary>
    [Fact]
    public async Task A_challenge_that_was_answered_takes_no_second_answer()
    {
        passkey.IsCounting = false;
        await AddAsync();
        using var library = street.Portal.NewVisitor();
        using var thief = street.Portal.NewVisitor();
        var form = await library.GoToAsync("/sign-in");
        var options = await OptionsAsync(library, form, "/sign-in/passkey/options");
        thief.Cookies.Add(library.Cookies.GetCookies(street.Portal.Address));
        Assert.StartsWith("/accounts", await SendAsync(library, form, "/sign-in/passkey", passkey.Sign(options)), StringComparison.Ordinal);
        Assert.Contains(Refused, await SendAsync(thief, form, "/sign-in/passkey", passkey.Sign(options)), StringComparison.Ordinal);
        await SignsInAgainAsync();
    }

    [Fact]
    public async Task The_challenge_of_another_login_is_refused_also_with_its_cookie()
    {
        await AddAsync();
        using var ben = await Resident.ArriveAsync(street);
        using var other = new SoftPasskey { Origin = passkey.Origin };
        await AddAsync(ben, other);
        await RefusedElsewhereAsync(ben.Email);
    }

    [Fact]
    public async Task The_challenge_of_another_sign_in_of_the_same_login_is_refused_also_with_its_cookie()
    {
        await AddAsync();
        await RefusedElsewhereAsync(ana.Email);
    }

    [Fact]
    public async Task A_foreign_origin_is_refused_and_recorded() => await RefusedAsync("Passkey refused", passkey => passkey.Origin = "https://portal.example.net");

    [Fact]
    public async Task An_owner_who_shows_neither_finger_face_nor_pin_is_refused_and_recorded() => await RefusedAsync("Passkey refused", passkey => passkey.IsVerified = false);

    [Fact]
    public async Task A_count_that_goes_back_is_refused_and_recorded_as_a_copy() => await RefusedAsync("Passkey refused: there may be a copy of it", passkey => passkey.Count = 0);

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

    /// <summary>One thing is wrong, and nothing else: before and after it the same passkey signs in.</summary>
    private async Task RefusedAsync(string act, Action<SoftPasskey> spoil)
    {
        await AddAsync();
        await SignsInAgainAsync();
        await SignsInAgainAsync();
        var (origin, count) = (passkey.Origin, passkey.Count);
        spoil(passkey);
        using var library = street.Portal.NewVisitor();
        Assert.Contains(Refused, await SignInAsync(library), StringComparison.Ordinal);
        Assert.Single((await ana.Visitor.GoToAsync("/profile/activity")).Document.QuerySelectorAll("td"), cell => cell.TextContent == act);
        (passkey.Origin, passkey.Count, passkey.IsVerified) = (origin, count + 1, true);
        await SignsInAgainAsync();
    }

    /// <summary>What a sign-in was asked that waits elsewhere, signed with the right passkey, ends the one that waits here neither with its own cookie nor with the other's.</summary>
    private async Task RefusedElsewhereAsync(string email)
    {
        using var here = street.Portal.NewVisitor();
        using var elsewhere = street.Portal.NewVisitor();
        await Street.SignInAsync(here, ana.Email);
        await Street.SignInAsync(elsewhere, email);
        var options = await OptionsAsync(elsewhere, await elsewhere.GoToAsync("/sign-in/question"), "/sign-in/passkey/options");
        Assert.Contains(Refused, await SignInAsync(here, _ => passkey.Sign(options), "/sign-in/question"), StringComparison.Ordinal);
        here.Cookies.Add(elsewhere.Cookies.GetCookies(street.Portal.Address).Single(cookie => cookie.Name.Contains("passkey", StringComparison.Ordinal)));
        Assert.Contains(Refused, await SendAsync(here, await here.GoToAsync("/sign-in/question"), "/sign-in/passkey", passkey.Sign(options)), StringComparison.Ordinal);
        await SignsInAgainAsync();
    }

    private async Task SignsInAgainAsync()
    {
        using var visitor = street.Portal.NewVisitor();
        Assert.StartsWith("/accounts", await SignInAsync(visitor), StringComparison.Ordinal);
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
