using System.Net;
using CalWater.Testing;

namespace CalWater.Web.Tests.Identity;

/// <summary>F8: a browser that keeps no cookies is told exactly that, at once, and how to go on.</summary>
[Collection(StreetTests.Name)]
public sealed class CookiesOffTests(Street street)
{
    [Theory]
    [InlineData("en-US", "/sign-in", "Sign in", "Your browser sends us no cookies", "Allow cookies for this site", "Try again")]
    [InlineData("es-MX", "/sign-in", "Iniciar sesión", "Su navegador no nos envía cookies", "Permita las cookies para este sitio", "Intentar de nuevo")]
    [InlineData("en-US", "/sign-up", "Continue", "Your browser sends us no cookies", "Allow cookies for this site", "Try again")]
    [InlineData("es-MX", "/sign-up", "Continuar", "Su navegador no nos envía cookies", "Permita las cookies para este sitio", "Intentar de nuevo")]
    public async Task A_form_sent_without_any_cookie_says_so_and_leads_back(string language, string path, string button, string heading, string next, string again)
    {
        using var ana = WithoutCookies(language);
        var page = await (await ana.GoToAsync(path)).PressAsync(button);
        Assert.Equal((HttpStatusCode.BadRequest, heading), (page.Status, page.Heading));
        Assert.Contains(next, page.Text, StringComparison.Ordinal);
        Assert.Equal(path, (await page.FollowAsync(again)).Path);
    }

    [Fact]
    public async Task A_browser_with_cookies_whose_form_is_stale_is_not_accused_of_blocking_them()
    {
        using var ana = street.Portal.NewVisitor();
        var form = await ana.GoToAsync("/sign-in");
        foreach (var cookie in ana.Cookies.GetCookies(street.Portal.Address).Cast<Cookie>()) cookie.Expired = true;
        ana.Cookies.Add(street.Portal.Address, new Cookie("language", "en"));
        var page = await form.PressAsync("Sign in");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("cookies", page.Heading, StringComparison.Ordinal);
    }

    /// <summary>A browser that takes cookies from nobody.</summary>
    private Visitor WithoutCookies(string language) => new(street.Portal.Address, language, new CookieContainer(1, 1, 1));
}
