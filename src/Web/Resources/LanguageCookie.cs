namespace CalWater.Web.Resources;

/// <summary>The language chosen in this browser.</summary>
internal static class LanguageCookie
{
    public const string Name = "language";
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    public static void Write(HttpContext context, Language language) =>
        context.Response.Cookies.Append(Name, language.Tag(), new CookieOptions
        {
            MaxAge = KeptFor,
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            IsEssential = true
        });
}
