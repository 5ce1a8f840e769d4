namespace CalWater.Web.Security;

/// <summary>
/// One form for all cookies of the portal: <c>__Host-</c>, Secure, out of reach of script, sent by links from elsewhere but
/// not by forms. Browsers take <c>__Host-</c> only with Secure, so on Development's plain HTTP both are left out.
/// </summary>
internal sealed class PortalCookies(bool plainHttpAllowed)
{
    public string Name(string name) => plainHttpAllowed ? name : $"__Host-{name}";

    public void Apply(CookieBuilder cookie, string name)
    {
        cookie.Name = Name(name);
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = plainHttpAllowed ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.IsEssential = true;
        cookie.Path = "/";
    }

    public string? Read(HttpContext context, string name) => context.Request.Cookies[Name(name)];

    /// <param name="context">The request that is answered.</param>
    /// <param name="name">Without the prefix.</param>
    /// <param name="value">What the browser is to keep.</param>
    /// <param name="keptFor">Null: until the browser is closed.</param>
    public void Write(HttpContext context, string name, string value, TimeSpan? keptFor = null) =>
        context.Response.Cookies.Append(Name(name), value, Options(context, name, keptFor));

    public void Delete(HttpContext context, string name) =>
        context.Response.Cookies.Delete(Name(name), Options(context, name, keptFor: null));

    private CookieOptions Options(HttpContext context, string name, TimeSpan? keptFor)
    {
        var cookie = new CookieBuilder();
        Apply(cookie, name);
        var options = cookie.Build(context);
        options.MaxAge = keptFor;
        return options;
    }
}
