namespace CalWater.Identity.Logins;

/// <summary>The link mailed to a new e-mail address: the login's id, then a secret.</summary>
public sealed record EmailChangeLink(LoginId Login, string Secret)
{
    /// <summary>The path of the page that the link opens.</summary>
    public string Path => $"/profile/email/confirm/{Login}{Secret}";

    public static bool TryParse(string? token, out EmailChangeLink link)
    {
        var isOne = NotMeLink.TryParse(token, out var login, out var secret);
        link = new(login, secret);
        return isOne;
    }
}
