using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>A person in a real browser who takes a picture of every page on the way.</summary>
internal sealed partial class Walker(IBrowserContext person, Uri portal, Words words, string folder, bool hasScript) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly ConcurrentDictionary<string, bool> Looks = [];
    private static readonly ConcurrentDictionary<string, bool> Structures = [];

    /// <summary>Colors, sizes, and all that axe reads of each element but its words: the same in both languages.</summary>
    private const string Structure = """
        `${window.innerWidth} ${matchMedia('(prefers-color-scheme: dark)').matches} ` + [...document.querySelectorAll('*')].map(each => each.tagName +
            [...each.attributes].map(one => `${one.name}${/^(class|role|type|autocomplete)$/.test(one.name) ? one.value : one.value === ''}`) +
            [...each.childNodes].some(one => one.nodeType === Node.TEXT_NODE && one.data.trim())).join()
        """;

    private int pictures;

    public IPage Page { get; private set; } = null!;

    public async Task StartAsync()
    {
        Page = await person.NewPageAsync();
        Page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await Page.GotoAsync(portal.ToString());
    }

    /// <summary>One of the demo's cast for each walk, so that walks of one class do not sign up the same account.</summary>
    public static CastMember Member(string locale, string device) => (locale, device) switch
    {
        ("en-US", "desktop") => DemoCast.Household,
        ("en-US", _) => DemoCast.Leak,
        (_, "desktop") => DemoCast.Cap,
        _ => DemoCast.SpanishHousehold
    };

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(portal, path).ToString());

    /// <summary>Opens the first link of a mail.</summary>
    public Task FollowMailAsync(string text) => Page.GotoAsync(text[text.IndexOf("http", StringComparison.Ordinal)..].Split('\n', '\r', ' ')[0]);

    public Task FillAsync(string label, string value) => Page.GetByLabel(label).First.FillAsync(value);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    /// <summary>Turns to Spanish, unless the sign-in reads it already.</summary>
    public async Task ReadSpanishAsync()
    {
        if (await Page.GetByRole(AriaRole.Button, new() { Name = "Español" }).CountAsync() > 0) await PressAsync("Español");
    }

    public Task<string> HeadingAsync() => Page.Locator("h1").InnerTextAsync();

    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>
    /// A picture of the whole page, after checking what a machine can check of its accessibility. Pages do not know which
    /// database they are on, so the walks on PostgreSQL leave that out; and what looks as in an earlier walk is not taken again.
    /// </summary>
    public async Task PictureAsync(string name)
    {
        await Eventually.TrueAsync(IsLoadedAsync);
        if (!TestDatabase.IsPostgreSql && Looks.TryAdd(await LookAsync(), true)) await TakeAsync(name);
        // A phone makes its window as wide as the widest thing in it, but not the page.
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{name} scrolls sideways.");
    }

    /// <summary>Waits until a page at the path, or below it, is there whole.</summary>
    public Task ArriveAsync(string path) =>
        Eventually.TrueAsync(async () => new Uri(Page.Url).AbsolutePath.StartsWith(path, StringComparison.Ordinal) && await IsLoadedAsync());

    /// <summary>Asked of the page itself: on a busy machine the driver has missed the event that says so.</summary>
    private async Task<bool> IsLoadedAsync()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // The page was being replaced by the next one.
            return false;
        }
    }

    /// <summary>Size, colors, script, address and words of the page.</summary>
    private async Task<string> LookAsync() => $"{hasScript} {new Uri(Page.Url).AbsolutePath} " +
        await Page.EvaluateAsync<string>("`${window.innerWidth} ${matchMedia('(prefers-color-scheme: dark)').matches} ${document.documentElement.lang} ${document.body.innerText}`");

    private async Task TakeAsync(string name)
    {
        if (Pictures.AreWanted)
        {
            Directory.CreateDirectory(folder);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{++pictures:00}-{name}.png"), FullPage = true });
            await KeepForGalleryAsync(name);
        }
        if (hasScript && Structures.TryAdd(await Page.EvaluateAsync<string>(Structure), true)) await CheckAsync(name);
    }

    /// <summary>axe and pa11y need script to run at all.</summary>
    private async Task CheckAsync(string name)
    {
        var axe = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        Assert.True(axe.Violations.Length == 0, $"{name}: {string.Join("; ", axe.Violations.Select(each => $"{each.Id} {each.Nodes[0].Html}"))}");
        Assert.Equal([], (await CodeSniffer.ErrorsAsync(Page)).Select(error => $"{name}: {error}"));
    }

    /// <summary>Signs a member of the cast up, by the code of the e-mail, and takes pictures.</summary>
    public async Task SignUpAsync(CastMember member, string email, Func<Task<string>> code)
    {
        await PictureAsync("start");
        await FollowAsync(words.SignUp);
        await FillAsync(words.AccountNumber, member.Account.ToDisplay());
        await FillAsync(words.ZipCode, member.Zip.ToString());
        await PictureAsync("sign-up-account");
        await PressAsync(words.Continue);
        await FillAsync(words.Email, email);
        await FillAsync(words.Password, "corta");
        await PressAsync(words.Continue);
        await PictureAsync("sign-up-weak-password");
        await FillAsync(words.Password, Journeys.Password);
        await PressAsync(words.Continue);
        await AnswerQuestionsAsync();
        await PictureAsync("sign-up-questions");
        await PressAsync(words.Continue);
        await PictureAsync("sign-up-confirm");
        await FillAsync(words.Code, await code());
        await PressAsync(words.Confirm);
        await PictureAsync("sign-up-done");
    }

    /// <summary>Chooses the three security questions.</summary>
    public async Task AnswerQuestionsAsync()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await Page.GetByLabel(words.Question(number)).SelectOptionAsync(new SelectOptionValue { Index = number });
            await FillAsync(words.Answer(number), AnswerTo(number));
        }
    }

    /// <summary>Signs in; on a computer that is not recognised answers the question and ticks the box.</summary>
    /// <returns>Whether the question was asked.</returns>
    public async Task<bool> SignInAsync(string email)
    {
        await GoAsync("/sign-in");
        await FillAsync(words.Email, email);
        await FillAsync(words.Password, Journeys.Password);
        await PictureAsync("sign-in");
        await PressAsync(words.SignIn);
        if (!Page.Url.Contains("/question", StringComparison.Ordinal)) return false;
        await PictureAsync("security-question");
        for (var number = 1; number <= 3 && Page.Url.Contains("/question", StringComparison.Ordinal); number++)
        {
            await Page.Locator("[name='Input.Answer']").FillAsync(AnswerTo(number));
            await Page.GetByLabel(words.DoNotAsk).CheckAsync();
            await PressAsync(words.Continue);
        }
        return true;
    }

    /// <summary>Types a card into the checkout page and pays.</summary>
    public async Task PayByCardAsync(string number)
    {
        await FillAsync(words.CardNumber, number);
        await FillAsync(words.Expiration, "12/34");
        await FillAsync("CVC", "123");
        await FillAsync(words.NameOnCard, "Alex Example");
        if (await Page.GetByLabel(words.ZipCode).CountAsync() > 0) await FillAsync(words.ZipCode, "94402");
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = PayButton() }).ClickAsync();
    }

    public async ValueTask DisposeAsync() => await person.DisposeAsync();

    private static string AnswerTo(int number) => $"blue heron {number}";

    [GeneratedRegex(@"^(Pay|Pagar) \$")]
    private static partial Regex PayButton();
}
