using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CalWater.Web.TagHelpers;

/// <summary>What the form tag helpers share: the names, the ids and the state of one bound property.</summary>
internal sealed class FormField(ViewContext view, ModelExpression model, string? hint)
{
    public string Name { get; } = view.ViewData.TemplateInfo.GetFullHtmlFieldName(model.Name);
    public string Id => IdOf(Name);
    public string HintId => $"{Id}-hint";
    public string ErrorId => $"{Id}-error";
    public bool IsRequired => model.Metadata.ValidatorMetadata.OfType<RequiredAttribute>().Any();

    private ModelStateEntry? State => view.ViewData.ModelState.GetValueOrDefault(Name);

    public string? Error => State?.Errors.FirstOrDefault()?.ErrorMessage;

    /// <summary>What was typed, or else what the model holds.</summary>
    public string? Value => State is null ? model.ModelExplorer.GetSimpleDisplayText() : State.AttemptedValue;

    /// <summary>Ties an input to its hint and its error.</summary>
    public void Describe(TagBuilder input)
    {
        string?[] ids = [input.Attributes.GetValueOrDefault("aria-describedby"), hint is null ? null : HintId, Error is null ? null : ErrorId];
        var described = string.Join(' ', ids.Where(id => id is not null));
        if (described.Length > 0) input.Attributes["aria-describedby"] = described;
        if (Error is not null) input.Attributes["aria-invalid"] = "true";
        if (IsRequired) input.Attributes["aria-required"] = "true";
    }

    public IHtmlContent HintAndError(string errorPrefix)
    {
        var content = new HtmlContentBuilder();
        if (hint is not null) content.AppendHtml(Html.Element("p", hint, ("id", HintId), ("class", "field__hint")));
        if (Error is null) return content;
        var error = Html.Element("p", null, ("id", ErrorId), ("class", "field__error"));
        error.InnerHtml.AppendHtml(Html.Element("span", errorPrefix, ("class", "visually-hidden"))).Append(" " + Error);
        return content.AppendHtml(error);
    }

    /// <summary>The id of the input of a model-state key, also where the error summary links to.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
