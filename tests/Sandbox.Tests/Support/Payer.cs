using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CalWater.Sandbox.Tests.Support;

/// <summary>A person at a browser that shows one page at a time and follows no redirect by itself.</summary>
internal sealed class Payer : IDisposable
{
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Uri _address = null!;

    public HttpResponseMessage Answer { get; private set; } = null!;
    public IHtmlDocument Page { get; private set; } = null!;

    public string Heading => Page.QuerySelector("h1")!.TextContent.Trim();

    public async Task OpenAsync(string address)
    {
        _address = new Uri(address);
        await ShowAsync(await _browser.GetAsync(_address));
    }

    /// <summary>Fills the form of the page and presses its button.</summary>
    public async Task PayAsync(Fields typed) => await ShowAsync(await PressAsync(typed));

    /// <summary>Presses a button that stands for itself (name and value).</summary>
    public async Task PressAsync(string label)
    {
        var button = Page.QuerySelectorAll("button").First(button => button.TextContent == label);
        await ShowAsync(await PressAsync(new Fields { [button.GetAttribute("name")!] = button.GetAttribute("value") }));
    }

    /// <summary>Sends the form and leaves the page as it is: what a double click does first.</summary>
    public Task<HttpResponseMessage> PressAsync(Fields typed)
    {
        var form = Page.QuerySelector("form")!;
        var fields = new Fields();
        foreach (var input in form.QuerySelectorAll("input:not([type=radio]), input[checked]")) fields[input.GetAttribute("name")!] = input.GetAttribute("value");
        return _browser.PostAsync(new Uri(_address, form.GetAttribute("action")), new FormUrlEncodedContent(fields.With(typed)));
    }

    public Task FollowAsync() => OpenAsync(new Uri(_address, Answer.Headers.Location!).AbsoluteUri);

    public string? ErrorAt(string field) => Page.GetElementById($"{field}-error")?.TextContent;

    public void Dispose() => _browser.Dispose();

    private async Task ShowAsync(HttpResponseMessage answer)
    {
        Answer = answer;
        Page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }
}
