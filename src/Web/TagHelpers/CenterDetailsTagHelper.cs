using CalWater.Accounts.Centers;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CalWater.Web.TagHelpers;

/// <summary><c>&lt;center-details center="each" /&gt;</c>: name, phone, hours and address of one Customer Center.</summary>
[HtmlTargetElement("center-details", Attributes = "center")]
public sealed class CenterDetailsTagHelper : TagHelper
{
    public CustomerCenter Center { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Details(Center));
    }

    internal static TagBuilder Details(CustomerCenter center)
    {
        var card = Html.Element("address", null, ("class", "center"));
        card.InnerHtml.AppendHtml(Html.Element("strong", center.Name, ("class", "center__name"))).AppendHtml(Phone(center));
        if (center.Hours(PageLanguage.Current) is { } hours) card.InnerHtml.AppendHtml(Html.Element("span", hours, ("lang", PageLanguage.OfBilling)));
        card.InnerHtml.AppendHtml(Html.Element("span", center.Address));
        if (center.Email is not null) card.InnerHtml.AppendHtml(Html.Element("a", center.Email, ("href", $"mailto:{center.Email}")));
        return card;
    }

    internal static TagBuilder Phone(CustomerCenter center) =>
        Html.Element("a", center.Phone, ("class", "center__phone"), ("href", $"tel:+1{string.Concat(center.Phone.Where(char.IsAsciiDigit))}"));
}
