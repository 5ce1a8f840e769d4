using System.Text.RegularExpressions;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>
/// F21: a customer does what the guide tells. Each page has the words that its step quotes, and is what the step's picture shows;
/// <c>artifacts/screenshots/guide</c> has the pictures anew.
/// </summary>
public sealed partial class GuideWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    private const string Guide = "/help/e-billing-and-auto-pay";
    private const int Width = 560, Height = 420, Margin = 20;
    private const float Sharpness = 1.5f;

    /// <summary>As narrow as a picture, so that what it shows can be read on a phone; wide enough for the menu at the left.</summary>
    private static readonly Device Narrow = new("guide", Width + 2 * Margin, 900, IsPhone: false, HasScript: true), Wide = Narrow with { Width = 860 };

    private static readonly Dictionary<string, string> Card = new()
    {
        ["#card_number"] = "4242 4242 4242 4242", ["#expiration"] = "12/34", ["#cvc"] = "123", ["#name"] = "Ana Reyes", ["#zip"] = "94402"
    };

    [Theory]
    [InlineData("en-US"), InlineData("es-US")]
    public async Task F21_each_step_of_the_guide_is_on_its_page_as_it_is_told_and_has_a_picture(string locale)
    {
        var words = new GuideWords(new(locale));
        var (member, email) = (words.IsSpanish ? DemoCast.SpanishHousehold : DemoCast.Household, $"guide-{locale[..2]}@example.com");
        using var visitor = portal.NewVisitor();
        await visitor.SignUpAsync(member, email, () => portal.CodeForAsync(email));
        await using var walker = new Walker(await chromium.NewPersonAsync(Narrow, locale, Sharpness), portal.Address, words.Shared, Path.Combine(Pictures.Folder, "guide"), hasScript: true);
        await walker.StartAsync();
        await walker.SignInAsync(email);
        if (words.IsSpanish) await walker.ReadSpanishAsync();
        var home = new Uri(walker.Page.Url).AbsolutePath;

        await walker.GoAsync(Guide);
        var steps = await StepsAsync(walker);
        Assert.Equal(6, steps.Count);
        await StartEBillingAsync(walker, words, steps, home);
        await StartAutoPayAsync(walker, words, steps, home);
        await walker.GoAsync(Guide);
        Assert.All(await PicturesAsync(walker), picture => Assert.Equal($"{Width * Sharpness} × {Height * Sharpness}", picture));
    }

    private static async Task StartEBillingAsync(Walker walker, GuideWords words, Dictionary<string, string> steps, string home)
    {
        await walker.Page.SetViewportSizeAsync(Wide.Width, Wide.Height);
        await walker.GoAsync(home);
        await walker.Page.Locator(".account__menu a[href$=e-billing]").FocusAsync();
        await ShowAsync(walker, steps, "e-billing-1", ".account__side");
        await walker.Page.SetViewportSizeAsync(Narrow.Width, Narrow.Height);

        await walker.GoAsync(home + "/e-billing");
        var practice = await walker.Page.APIRequest.GetAsync(new Uri(new Uri(walker.Page.Url), home + "/e-billing/practice").ToString());
        await walker.Page.Locator("[name='Input.Code']").FillAsync(EBillingJourneys.CodeIn(await practice.BodyAsync()));
        await walker.Page.GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await ShowAsync(walker, steps, "e-billing-2", ".form .field");
        await walker.PressAsync(words.StartEBilling);

        await walker.GoAsync(home + "/bills");
        await ShowAsync(walker, steps, "e-billing-3", "#history-title");
    }

    private static async Task StartAutoPayAsync(Walker walker, GuideWords words, Dictionary<string, string> steps, string home)
    {
        await walker.GoAsync(home + "/methods");
        await walker.PressAsync(words.AddMethod);
        foreach (var (field, value) in Card) await walker.Page.Locator(field).FillAsync(value);
        await walker.PressAsync(words.SaveMethod);
        await ShowAsync(walker, steps, "auto-pay-1", "h1");

        await walker.GoAsync(home + "/auto-pay/set-up");
        await walker.Page.Locator("#Input_DaysBefore-3").CheckAsync();
        await walker.Page.Locator("#Input_Limit").FillAsync("250");
        await walker.Page.Locator("#Input_Agree").CheckAsync();
        await ShowAsync(walker, steps, "auto-pay-2", "form.card");
        await walker.PressAsync(words.TurnOn);
        await walker.GoAsync(home + "/auto-pay");
        await ShowAsync(walker, steps, "auto-pay-3", "h1");
    }

    /// <summary>What each step says, by the name of its picture.</summary>
    private static async Task<Dictionary<string, string>> StepsAsync(Walker walker)
    {
        var steps = new Dictionary<string, string>();
        foreach (var step in await walker.Page.Locator(".walk__steps > li").AllAsync())
        {
            var address = (await step.Locator("img").GetAttributeAsync("src"))!;
            steps[PictureName().Match(address).Groups[1].Value] = await step.InnerTextAsync();
        }
        return steps;
    }

    /// <summary>How large each picture of the guide really is; one that is not there fails.</summary>
    private static async Task<string[]> PicturesAsync(Walker walker) => await walker.Page.EvaluateAsync<string[]>("""
        () => Promise.all([...document.querySelectorAll('.walk__picture')].map(async each =>
            { each.loading = 'eager'; await each.decode(); return `${each.naturalWidth} × ${each.naturalHeight}`; }))
        """);

    private static async Task ShowAsync(Walker walker, Dictionary<string, string> steps, string name, string corner)
    {
        var page = await walker.TextAsync();
        Assert.All(Quoted().Matches(steps[name]), quoted => Assert.Contains(quoted.Groups[1].Value, page, StringComparison.Ordinal));
        if (Pictures.AreWanted) await walker.CutAsync(name, corner, Width, Height, Margin);
    }

    [GeneratedRegex(@"/guide/..-([a-z0-9-]+)\.")]
    private static partial Regex PictureName();

    [GeneratedRegex("[“«]([^”»]+)[”»]")]
    private static partial Regex Quoted();

    private sealed record GuideWords(Words Shared)
    {
        public bool IsSpanish => Shared.IsSpanish;
        public string StartEBilling => IsSpanish ? "Activar la facturación electrónica" : "Start e-billing";
        public string AddMethod => IsSpanish ? "Agregar un método de pago" : "Add a payment method";
        public string SaveMethod => IsSpanish ? "Guardar" : "Save";
        public string TurnOn => IsSpanish ? "Activar el Pago automático" : "Turn Auto Pay on";
    }
}
