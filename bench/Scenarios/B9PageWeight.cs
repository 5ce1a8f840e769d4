using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Bench.Scenarios;

/// <summary>What a first visit to a page weighs, compressed: HTML, stylesheets, fonts and script; and what Lighthouse says of it.</summary>
internal sealed partial class B9PageWeight : IScenario
{
    private const int Budget = 60;
    private static readonly string[] Anonymous = ["/", "/sign-in", "/sign-up", "/help"];

    public string Id => "B9";

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var portal = new TestPortal();
        await portal.InitializeAsync();
        using var visitor = portal.NewVisitor();
        foreach (var page in Anonymous) yield return await WeighAsync(visitor, page);
        var account = await portal.SignUpAndInAsync(visitor, DemoCast.Household, "daniel@example.com");
        foreach (var page in (string[])["/accounts", account.Path, account.Path + "/bills", account.Path + "/pay"]) yield return await WeighAsync(visitor, page);
        await foreach (var figure in RateAsync(portal, visitor, account.Path)) yield return figure;
    }

    private static async IAsyncEnumerable<Figure> RateAsync(TestPortal portal, Visitor household, string account)
    {
        using var landlord = portal.NewVisitor();
        await portal.SignUpAndInAsync(landlord, DemoCast.Landlord, "ruth@example.com");
        var bill = (await household.GoToAsync(account + "/bills")).Document.QuerySelector("a[href$='/pdf']")!.GetAttribute("href")![..^"/pdf".Length];
        foreach (var (name, page, who) in (IEnumerable<(string, string, Visitor?)>)[("start", "/", null), ("sign-in", "/sign-in", null), ("several accounts", "/accounts", landlord), ("account", account, household), ("bill", bill, household)])
            await foreach (var figure in Lighthouse.RateAsync(new Uri(portal.Address, page), who?.Cookies.GetCookieHeader(portal.Address) ?? "", name)) yield return figure;
    }

    private static async Task<Figure> WeighAsync(Visitor visitor, string page)
    {
        var html = await visitor.Http.GetStringAsync(page);
        var weight = Compressed(Encoding.UTF8.GetBytes(html));
        foreach (var part in Parts().Matches(html).Select(match => match.Groups[1].Value).Where(IsWeighed).Distinct())
            weight += await WeighPartAsync(visitor, new Uri(new Uri(visitor.Http.BaseAddress!, page), part));
        return Figure.AtMost($"{Words(page)}, gzip", weight / 1024.0, Budget, " KB");
    }

    /// <summary>A stylesheet brings the fonts it names.</summary>
    private static async Task<long> WeighPartAsync(Visitor visitor, Uri part)
    {
        var bytes = await visitor.Http.GetByteArrayAsync(part);
        var weight = part.AbsolutePath.EndsWith(".woff2", StringComparison.Ordinal) ? bytes.Length : Compressed(bytes);
        if (!part.AbsolutePath.EndsWith(".css", StringComparison.Ordinal)) return weight;
        foreach (var font in Fonts().Matches(Encoding.UTF8.GetString(bytes)).Select(match => match.Groups[1].Value).Distinct()) weight += await WeighPartAsync(visitor, new Uri(part, font));
        return weight;
    }

    private static bool IsWeighed(string address) => address.Split('?')[0] is var path && (path.EndsWith(".css", StringComparison.Ordinal) || path.EndsWith(".js", StringComparison.Ordinal));

    /// <summary>An account's id means nothing to a reader.</summary>
    private static string Words(string page) => AccountId().Replace(page, "/accounts/{id}");

    private static long Compressed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return packed.Length;
    }

    [GeneratedRegex("""(?:href|src)="([^"]+)"[^>]*>""")]
    private static partial Regex Parts();

    [GeneratedRegex("""url\(["']?([^"')]+\.woff2[^"')]*)["']?\)""")]
    private static partial Regex Fonts();

    [GeneratedRegex("/accounts/[a-z0-9]{16}")]
    private static partial Regex AccountId();
}
