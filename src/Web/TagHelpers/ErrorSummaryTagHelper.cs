using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.TagHelpers;

/// <summary>
/// <c>&lt;error-summary /&gt;</c>, first in the page: what has to be put right, each line a link to its field. It takes the
/// focus and is read out; without errors it is not there. An error under the empty key stands without a link.
/// Child content comes below the list: what to do next, whom to call.
/// </summary>
[HtmlTargetElement("error-summary")]
public sealed class ErrorSummaryTagHelper(IStringLocalizerFactory texts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    /// <summary>The heading where the fault is not in what was typed; otherwise it asks to correct the fields.</summary>
    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ViewData.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        var below = await output.GetChildContentAsync();
        output.Content
            .AppendHtml(Html.Element("h2", Heading(), ("class", "error-summary__title")))
            .AppendHtml(Lines(View.ViewData.ModelState, FieldsInOrder()))
            .AppendHtml(below);
    }

    /// <summary>Razor hands an absent attribute over as an empty one.</summary>
    private string Heading() => string.IsNullOrEmpty(Title) ? texts.Create(typeof(ErrorSummaryTagHelper))["ErrorSummaryTitle"] : Title;

    /// <summary>A posted form names its fields in the order of the page; model state does not keep it.</summary>
    private List<string> FieldsInOrder() =>
        View.HttpContext.Request.HasFormContentType ? [.. View.HttpContext.Request.Form.Keys] : [];

    private static TagBuilder Lines(ModelStateDictionary state, List<string> order)
    {
        var list = Html.Element("ul", null, ("class", "error-summary__list"));
        var errors = state.OrderBy(entry => order.IndexOf(entry.Key)).SelectMany(entry => entry.Value!.Errors.Select(error => (entry.Key, error.ErrorMessage))).Distinct();
        foreach (var (key, message) in errors) list.InnerHtml.AppendHtml(Line(key, message));
        return list;
    }

    private static TagBuilder Line(string key, string message)
    {
        var line = new TagBuilder("li");
        line.InnerHtml.AppendHtml(key.Length == 0
            ? new HtmlContentBuilder().Append(message)
            : Html.Element("a", message, ("href", "#" + FormField.IdOf(key))));
        return line;
    }
}
