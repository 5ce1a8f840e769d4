namespace CalWater.Testing;

/// <summary>How an owner gives somebody access to an account, and somebody new accepts it, through the same pages.</summary>
public static class AccessJourneys
{
    /// <summary>"You are invited…", "Le invitan…".</summary>
    private const string InEitherLanguage = "invit";

    /// <summary>The page about people with access, the invitation sent.</summary>
    /// <param name="account">The opaque id of the account.</param>
    /// <param name="right"><c>Read</c> or <c>Read and pay</c>.</param>
    public static async Task<Page> InviteToAccessAsync(this TestPortal portal, Visitor owner, string account, string email, string right, string until = "")
    {
        ArgumentNullException.ThrowIfNull(portal);
        ArgumentNullException.ThrowIfNull(owner);
        var page = await owner.GoToAsync($"/accounts/{account}/access");
        return await page.Fill("E-mail", email).Fill("May", right).Fill("Last day", until).PressAsync("Send the invitation");
    }

    /// <summary>Somebody without a login chooses a password, signs in, and sees what is shared.</summary>
    public static async Task<Page> AcceptAccessAsync(this TestPortal portal, Visitor guest, string email)
    {
        ArgumentNullException.ThrowIfNull(guest);
        var page = await (await guest.GoToAsync(await portal.AccessLinkAsync(email))).PressAsync("Choose a password");
        page = await page.Fill("Password", Journeys.Password).PressAsync("Continue");
        foreach (var number in Enumerable.Range(1, 3)) page.Choose($"Question {number}", number).Fill($"Answer {number}", $"blue heron {number}");
        await page.PressAsync("Continue");
        return await guest.SignInAsync(email);
    }

    /// <summary>The newest mailed link to an access.</summary>
    public static async Task<string> AccessLinkAsync(this TestPortal portal, string email)
    {
        ArgumentNullException.ThrowIfNull(portal);
        var text = (await portal.MailToAsync(email, InEitherLanguage)).Text;
        return text[text.IndexOf("/invitations/access/", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0];
    }
}
