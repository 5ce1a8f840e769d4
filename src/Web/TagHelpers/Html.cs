using Microsoft.AspNetCore.Mvc.Rendering;

namespace CalWater.Web.TagHelpers;

/// <summary>Elements in one line.</summary>
internal static class Html
{
    /// <summary>An element with text (encoded) and attributes; an attribute without a value is left out.</summary>
    public static TagBuilder Element(string tag, string? text, params (string Name, string? Value)[] attributes)
    {
        var element = new TagBuilder(tag);
        foreach (var (name, value) in attributes)
            if (value is not null) element.Attributes[name] = value;
        if (text is not null) element.InnerHtml.Append(text);
        return element;
    }
}
