using CalWater.Accounts.Centers;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.TagHelpers;

/// <summary>
/// Whom to call (F5, F23). <c>&lt;customer-center center="Model.Center" /&gt;</c> names the account's own center; without a
/// center, before an account is known, it lists them all. <c>level</c> is that of its heading, 2 unless told.
/// Child content, if any, replaces the sentence under the heading.
/// </summary>
[HtmlTargetElement("customer-center")]
public sealed class CustomerCenterTagHelper(ICustomerCenters centers, IStringLocalizerFactory texts) : TagHelper
{
    private readonly IStringLocalizer text = texts.Create(typeof(CustomerCenterTagHelper));

    public CustomerCenter? Center { get; set; }
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var shown = Center is null ? await centers.AllAsync() : [Center];
        var sentence = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "center-panel");
        output.Content.AppendHtml(Html.Element($"h{Level}", text[Center is null ? "CustomerCenters" : "CustomerCenter"], ("class", "center-panel__title")));
        output.Content.AppendHtml(sentence.IsEmptyOrWhiteSpace ? Html.Element("p", text[Center is null ? "CallACenter" : "CallYourCenter"]) : sentence);
        output.Content.AppendHtml(Center is null ? List(shown) : Details(Center));
    }

    private static TagBuilder List(IReadOnlyList<CustomerCenter> all)
    {
        var list = Html.Element("ul", null, ("class", "centers"));
        foreach (var center in all)
        {
            var item = new TagBuilder("li");
            item.InnerHtml.AppendHtml(Details(center));
            list.InnerHtml.AppendHtml(item);
        }
        return list;
    }

    private static TagBuilder Details(CustomerCenter center)
    {
        var card = Html.Element("address", null, ("class", "center"));
        card.InnerHtml
            .AppendHtml(Html.Element("strong", center.Name, ("class", "center__name")))
            .AppendHtml(Html.Element("a", center.Phone, ("class", "center__phone"), ("href", $"tel:+1{Digits(center.Phone)}")));
        foreach (var line in new[] { center.Hours(PageLanguage.Current), center.Address })
            if (line is not null) card.InnerHtml.AppendHtml(Html.Element("span", line));
        if (center.Email is not null) card.InnerHtml.AppendHtml(Html.Element("a", center.Email, ("href", $"mailto:{center.Email}")));
        return card;
    }

    private static string Digits(string phone) => string.Concat(phone.Where(char.IsAsciiDigit));
}
