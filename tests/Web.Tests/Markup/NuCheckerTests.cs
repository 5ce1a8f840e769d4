using CalWater.Testing;
using CalWater.Web.Tests.Security;

namespace CalWater.Web.Tests.Markup;

/// <summary>Every page that opens to somebody is HTML as the Nu HTML checker knows it.</summary>
[Collection(EverybodyTests.Name)]
public sealed class NuCheckerTests(Everybody all)
{
    private const int FewestPages = 100;
    private static readonly NodeFolder Nu = new("nu");

    /// <summary>Whoever sees a page nobody else does, or the same one otherwise.</summary>
    private static readonly Who[] Readers = [Who.Anonymous, Who.Owner, Who.Reader, Who.Stranger, Who.Supervisor, Who.Viewer];

    /// <summary>Forms that change nothing when they are sent empty, and say what is missing.</summary>
    private static readonly string[] Forms =
    [
        "/sign-up", "/sign-in", "/recover", "/recover/email", "/recover/user-name", "/profile/email", "/profile/password", "/profile/questions",
        "/accounts/{id}/access", "/accounts/{id}/auto-pay/set-up", "/accounts/{id}/contacts/email", "/accounts/{id}/e-billing", "/accounts/{id}/pay"
    ];

    [Fact]
    public async Task No_page_and_no_refused_form_has_an_error_of_markup()
    {
        using var pages = new TestFolder();
        foreach (var who in Readers)
        {
            foreach (var (path, _) in all.Routes.Where(route => route.Method == HttpMethod.Get.Method)) await KeepAsync(pages, who, all.Client(who).GetAsync(all.Owned.Fill(path)), path);
        }
        foreach (var path in Forms) await KeepAsync(pages, Who.Owner, SendEmptyAsync(all.Owned.Fill(path)), $"{path}-refused");
        Assert.True(Directory.GetFiles(pages.Path).Length > FewestPages);

        var (isWell, found) = await Nu.RunAsync("java", "-jar", "node_modules/vnu-jar/build/dist/vnu.jar", "--errors-only", "--format", "gnu", "--skip-non-html", pages.Path);
        Assert.True(isWell && found.Length == 0, found);
    }

    private async Task<HttpResponseMessage> SendEmptyAsync(string path)
    {
        var token = (await all.Visitor(Who.Owner).GoToAsync("/accounts")).FormToken;
        return await all.Client(Who.Owner).PostAsync(path, new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
    }

    private static async Task KeepAsync(TestFolder pages, Who who, Task<HttpResponseMessage> asked, string path)
    {
        using var answer = await asked;
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;
        var name = string.Concat($"{who}{path}".Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
        await File.WriteAllTextAsync(pages[$"{name}.html"], await answer.Content.ReadAsStringAsync());
    }
}
