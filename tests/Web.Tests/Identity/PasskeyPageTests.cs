using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

[Collection(StreetTests.Name)]
public sealed class PasskeyPageTests(Street portal) : PasskeyPages(portal)
{
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

    /// <summary>Where it led, or what was said.</summary>
    private async Task<string> ConfirmAsync(Page form, Func<string, string> answer)
    {
        var options = await OptionsAsync(ana.Visitor, form, "/profile/confirm/passkey?handler=Options");
        return await SendAsync(ana.Visitor, form, form.Document.QuerySelector("form[data-passkey]")!.GetAttribute("action")!, answer(options));
    }
}
