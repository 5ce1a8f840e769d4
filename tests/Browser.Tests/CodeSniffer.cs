using CalWater.Testing;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>What pa11y says of a page: the errors of its HTML_CodeSniffer by WCAG 2 AA, in the browser that shows the page anyway.</summary>
internal static class CodeSniffer
{
    /// <summary>Its list is older than HTML, in which a field for an e-mail address may be the user name.</summary>
    private const string UserName = "H98 Invalid autocomplete value: username.";

    private const string Run = """
        () => new Promise((done, fail) => HTMLCS.process('WCAG2AA', document, () => done(HTMLCS.getMessages().filter(each => each.type === HTMLCS.ERROR)
            .map(each => `${each.code.split('.').pop()} ${each.msg} ${each.element.outerHTML?.slice(0, 200)}`)), fail))
        """;

    private static readonly NodeFolder Pa11y = new("pa11y");
    private static readonly Lazy<Task<string>> Script = new(() => Pa11y.ReadAsync("@pa11y/html_codesniffer/build/HTMLCS.js"));

    public static async Task<string[]> ErrorsAsync(IPage page)
    {
        await page.EvaluateAsync(await Script.Value);
        return [.. (await page.EvaluateAsync<string[]>(Run)).Where(each => !each.StartsWith(UserName, StringComparison.Ordinal))];
    }
}
