using Microsoft.AspNetCore.Html;

namespace CalWater.Sandbox.Checkout.Pages;

/// <summary>One labelled input with its hint and its error.</summary>
internal sealed record TextField(string Name, string Label, string Autocomplete)
{
    public string Value { get; init; } = "";
    public string? Hint { get; init; }
    public string? Error { get; init; }
    public string Type { get; init; } = "text";
    public string InputMode { get; init; } = "text";
    public int MaxLength { get; init; } = 100;

    public IHtmlContent ToHtml() => Html.Of($"""
        <div class="field field-{Name}">
          <label for="{Name}">{Label}</label>
          {Html.With(Hint, hint => $"""<span class="hint" id="{Name}-hint">{hint}</span>""")}
          {Html.With(Error, error => $"""<span class="error" id="{Name}-error">{error}</span>""")}
          <input id="{Name}" name="{Name}" type="{Type}" value="{Value}" autocomplete="{Autocomplete}" inputmode="{InputMode}" maxlength="{MaxLength}"
                 required aria-invalid="{(Error is null ? "false" : "true")}" {Html.With(DescribedBy, ids => $"""aria-describedby="{ids}" """)}>
        </div>
        """);

    private string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (_, null) => $"{Name}-hint",
        (null, _) => $"{Name}-error",
        _ => $"{Name}-hint {Name}-error",
    };
}
