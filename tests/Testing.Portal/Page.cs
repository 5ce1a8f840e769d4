using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CalWater.Testing;

/// <summary>A page as a person without script uses it: by its words, its labels, its links and its buttons.</summary>
public sealed partial class Page(Visitor visitor, HttpStatusCode status, Uri address, IHtmlDocument document)
{
    public HttpStatusCode Status => status;

    public Uri Address => address;

    public string Path => address.AbsolutePath;

    public IHtmlDocument Document => document;

    public string Heading => Words(document.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>The words of the main part, white space folded.</summary>
    public string Text => Words((document.QuerySelector("main") ?? document.Body)?.TextContent ?? "");

    /// <summary>Types into the field with the label.</summary>
    public Page Fill(string label, string value)
    {
        switch (Field(label))
        {
            case IHtmlSelectElement select: select.Value = select.Options.First(option => Words(option.Text) == value || option.Value == value).Value; break;
            case IHtmlTextAreaElement area: area.Value = value; break;
            case IHtmlInputElement input: input.Value = value; break;
        }
        return this;
    }

    /// <summary>Takes one of the choices of a select, counted from 0.</summary>
    public Page Choose(string label, int nth)
    {
        var select = (IHtmlSelectElement)Field(label);
        select.Value = select.Options[nth].Value;
        return this;
    }

    /// <summary>Types into the field with the name, where its label cannot be known.</summary>
    public Page FillNamed(string name, string value)
    {
        ((IHtmlInputElement)document.QuerySelector($"[name='{name}']")!).Value = value;
        return this;
    }

    /// <summary>Ticks the box, or chooses the radio button, with the label.</summary>
    public Page Tick(string label)
    {
        var box = (IHtmlInputElement)Field(label);
        foreach (var other in Inputs(box.Form!).Where(other => box.Type == "radio" && other.Name == box.Name)) other.IsChecked = false;
        box.IsChecked = true;
        return this;
    }

    public string ValueOf(string label) => ((IHtmlInputElement)Field(label)).Value;

    /// <summary>What the field with the name holds in the main part, where it has no label.</summary>
    public string ValueNamed(string name) => ((IHtmlInputElement)document.QuerySelector($"main [name='{name}']")!).Value;

    /// <summary>What a form of the page carries so that it is taken.</summary>
    public string FormToken => document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public bool HasButton(string words) => Buttons().Any(button => Words(button.TextContent) == words);

    public bool HasLink(string words) => Links(words).Any();

    /// <summary>Presses the button with these words and returns the page that follows.</summary>
    public Task<Page> PressAsync(string words) => PressAsync(Buttons().FirstOrDefault(button => Words(button.TextContent) == words)
        ?? throw new InvalidOperationException($"No button '{words}' on {Path}: {Text}"));

    /// <summary>Presses the Enter key in the field with the label, as browsers do: the first button of the form.</summary>
    public Task<Page> EnterAsync(string label) => PressAsync(Field(label).Closest("form")!.QuerySelector("button")!);

    private Task<Page> PressAsync(IElement button)
    {
        var form = (IHtmlFormElement)button.Closest("form")!;
        var target = new Uri(address, button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? address.PathAndQuery);
        var fields = Fields(form).Concat(button.GetAttribute("name") is { } name ? [new(name, button.GetAttribute("value") ?? "")] : []);
        return string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase)
            ? visitor.GoToAsync(new UriBuilder(target) { Query = Query(fields) }.Uri.ToString())
            : visitor.PostAsync(target, fields);
    }

    /// <summary>Follows the first link with these words.</summary>
    public Task<Page> FollowAsync(string words)
    {
        var link = Links(words).FirstOrDefault() ?? throw new InvalidOperationException($"No link '{words}' on {Path}: {Text}");
        return visitor.GoToAsync(new Uri(address, link.GetAttribute("href")!).ToString());
    }

    /// <summary>What the first link with these words leads to, as a file.</summary>
    public async Task<byte[]> DownloadAsync(string words)
    {
        var link = Links(words).FirstOrDefault() ?? throw new InvalidOperationException($"No link '{words}' on {Path}: {Text}");
        return await visitor.Http.GetByteArrayAsync(new Uri(address, link.GetAttribute("href")!));
    }

    private IElement Field(string label)
    {
        var found = document.QuerySelectorAll("label").FirstOrDefault(each => Words(each.TextContent).StartsWith(label, StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"No field '{label}' on {Path}: {Text}");
        return (found.GetAttribute("for") is { } id ? document.GetElementById(id) : found.QuerySelector("input,select,textarea"))
            ?? throw new InvalidOperationException($"The label '{label}' on {Path} belongs to no field.");
    }

    private IEnumerable<IElement> Links(string words) =>
        document.QuerySelectorAll("a[href]").Where(link => Words(link.TextContent) == words || link.GetAttribute("aria-label") == words);

    private IEnumerable<IElement> Buttons() => document.QuerySelectorAll("button");

    private static IEnumerable<IHtmlInputElement> Inputs(IHtmlFormElement form) => form.Elements.OfType<IHtmlInputElement>();

    private static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form) => form.Elements.SelectMany(element => element switch
    {
        IHtmlInputElement { Name.Length: > 0, Type: "checkbox" or "radio" } box when box.IsChecked => [KeyValuePair.Create(box.Name!, box.Value ?? "on")],
        IHtmlInputElement { Type: "checkbox" or "radio" or "submit" } => [],
        IHtmlInputElement { Name.Length: > 0 } input => [KeyValuePair.Create(input.Name!, input.Value)],
        IHtmlSelectElement { Name.Length: > 0 } select => [KeyValuePair.Create(select.Name!, select.Value ?? "")],
        IHtmlTextAreaElement { Name.Length: > 0 } area => [KeyValuePair.Create(area.Name!, area.Value)],
        _ => Enumerable.Empty<KeyValuePair<string, string>>()
    });

    private static string Query(IEnumerable<KeyValuePair<string, string>> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    private static string Words(string text) => WhiteSpace().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
