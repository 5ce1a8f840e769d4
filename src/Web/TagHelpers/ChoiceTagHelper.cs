using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.TagHelpers;

/// <summary>
/// A checkbox of a <c>bool</c>, or with <c>value</c> one radio button of a group.
/// <code>
/// &lt;choice for="Input.Remember" label="@Text["DoNotAsk"]" hint="@Text["DoNotAskHint"]" /&gt;
/// &lt;fieldset class="choices"&gt;&lt;legend&gt;…&lt;/legend&gt;
///   &lt;choice for="Input.How" value="full" label="…" /&gt; &lt;choice for="Input.How" value="other" label="…" /&gt;
/// &lt;/fieldset&gt;
/// </code>
/// </summary>
[HtmlTargetElement("choice", Attributes = "for", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ChoiceTagHelper(IStringLocalizerFactory texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    /// <summary>The value of a radio button; without it this is a checkbox.</summary>
    public string? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FormField(View, For, Hint);
        var id = Value is null ? field.Id : $"{field.Id}-{Value}";
        var input = Html.Element("input", null, ("class", "choice__input"), ("id", id), ("name", field.Name),
            ("type", Value is null ? "checkbox" : "radio"), ("value", Value ?? "true"), ("checked", IsChosen(field) ? "checked" : null));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        field.Describe(input);
        foreach (var attribute in output.Attributes) input.Attributes[attribute.Name] = attribute.Value?.ToString();

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "choice" : "choice choice--invalid");
        output.Content
            .AppendHtml(input)
            .AppendHtml(Html.Element("label", Label, ("class", "choice__label"), ("for", id)))
            .AppendHtml(field.HintAndError(texts.Create(typeof(ChoiceTagHelper))["ErrorTitle"]));
    }

    private bool IsChosen(FormField field) =>
        Value is null ? field.Value?.StartsWith("true", StringComparison.OrdinalIgnoreCase) is true : field.Value == Value;
}
