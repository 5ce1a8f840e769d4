using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Resources;

/// <summary>
/// The text of the view being written: <c>@Text["Title"]</c>, <c>@Text["PayAmount", amount]</c>. Which resource it is
/// follows from the view's folder (<see cref="FeatureTextFactory"/>). In a page model take
/// <c>IStringLocalizer&lt;TheModel&gt;</c>, in <c>[Required(ErrorMessage = "Key")]</c> name the key.
/// </summary>
public sealed class PageText(IStringLocalizerFactory texts) : IViewContextAware
{
    private IStringLocalizer text = null!;

    /// <summary>Plain text; Razor encodes it.</summary>
    public string this[string key] => text[key];

    public string this[string key, params object[] arguments] => text[key, arguments];

    /// <summary>Text whose resource holds markup, such as a link; the arguments are encoded.</summary>
    public IHtmlContent Html(string key, params object[] arguments) => new HtmlFormattableString(text[key].Value, arguments);

    public void Contextualize(ViewContext viewContext)
    {
        text = texts.Create(FeaturePath.NameOf(viewContext.ExecutingFilePath ?? viewContext.View.Path), FeaturePath.Web);
    }
}
