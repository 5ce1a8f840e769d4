using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.TagHelpers;

/// <summary>
/// One field of a form: label, hint, error, input, in that order and tied together for a screen reader.
/// <code>
/// &lt;field for="Input.Email" label="@Text["Email"]" type="email" autocomplete="username" /&gt;
/// &lt;field for="Input.Zip" label="@Text["Zip"]" hint="@Text["ZipHint"]" inputmode="numeric" width="short" /&gt;
/// &lt;field for="Input.Question" label="@Text["Question"]" items="Model.Questions" /&gt;   a select
/// &lt;field for="Input.Password" label="@Text["Password"]" type="password"&gt;what stands below&lt;/field&gt;
/// </code>
/// An error comes from model state under the property's name; a password or a file is never sent back.
/// Any other attribute (<c>autocomplete</c>, <c>inputmode</c>, <c>maxlength</c>, <c>data-…</c>) goes to the input.
/// </summary>
[HtmlTargetElement("field", Attributes = "for")]
public sealed class FieldTagHelper(IStringLocalizerFactory texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;
    public string Label { get; set; } = "";
    public string? Hint { get; set; }
    public string Type { get; set; } = "text";
    /// <summary>short (ZIP, code), medium (account number, amount) or, if not given, the whole column.</summary>
    public string? Width { get; set; }
    /// <summary>What stands before the input, such as the dollar sign of an amount.</summary>
    public string? Prefix { get; set; }
    /// <summary>The choices of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FormField(View, For, Hint);
        var input = Items is null ? TextInput(field) : Select(field);
        foreach (var attribute in output.Attributes) input.Attributes[attribute.Name] = attribute.Value?.ToString();
        field.Describe(input);

        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.Error is null ? "field" : "field field--invalid");
        var below = await output.GetChildContentAsync();
        output.Content
            .AppendHtml(Html.Element("label", Label, ("class", "field__label"), ("for", field.Id)))
            .AppendHtml(field.HintAndError(texts.Create(typeof(FieldTagHelper))["ErrorTitle"]))
            .AppendHtml(Prefixed(input))
            .AppendHtml(below);
    }

    private string InputClass => Width is null ? "field__input" : $"field__input field__input--{Width}";

    private TagBuilder TextInput(FormField field)
    {
        var input = Html.Element("input", null, ("class", InputClass), ("id", field.Id), ("name", field.Name), ("type", Type),
            ("value", Type is "password" or "file" ? null : field.Value));
        input.TagRenderMode = TagRenderMode.SelfClosing;
        if (Type == "password") OfferToShow(input);
        return input;
    }

    /// <summary>The words of the button that a script adds; without script there is none.</summary>
    private void OfferToShow(TagBuilder input)
    {
        var text = texts.Create(typeof(FieldTagHelper));
        (input.Attributes["data-show"], input.Attributes["data-hide"]) = (text["ShowPassword"], text["HidePassword"]);
    }

    private TagBuilder Select(FormField field)
    {
        var select = Html.Element("select", null, ("class", InputClass), ("id", field.Id), ("name", field.Name));
        foreach (var item in Items!)
            select.InnerHtml.AppendHtml(Html.Element("option", item.Text,
                ("value", item.Value), ("selected", (item.Value ?? item.Text) == field.Value ? "selected" : null)));
        return select;
    }

    private TagBuilder Prefixed(TagBuilder input)
    {
        if (Prefix is null) return input;
        var box = Html.Element("div", null, ("class", "field__prefixed"));
        box.InnerHtml.AppendHtml(Html.Element("span", Prefix, ("class", "field__prefix"), ("aria-hidden", "true"))).AppendHtml(input);
        return box;
    }
}
