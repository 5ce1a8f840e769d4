using CalWater.Accounts.Centers;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.TagHelpers;

/// <summary>
/// Whom to call (F5, F23). <c>&lt;customer-center center="Model.Center" /&gt;</c> names the account's own center with hours
/// and address; without a center, before an account is known, it lists the numbers of all. <c>level</c> is that of its
/// heading, 2 unless told. Child content, if any, replaces the sentence under the heading.
/// </summary>
[HtmlTargetElement("customer-center")]
public sealed class CustomerCenterTagHelper(ICustomerCenters centers, IStringLocalizerFactory texts) : TagHelper
{
    private readonly IStringLocalizer text = texts.Create(typeof(CustomerCenterTagHelper));

    public CustomerCenter? Center { get; set; }
    public int Level { get; set; } = 2;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var sentence = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "center-panel");
        output.Content.AppendHtml(Html.Element($"h{Level}", text[Center is null ? "CustomerCenters" : "CustomerCenter"], ("class", "center-panel__title")));
        output.Content.AppendHtml(sentence.IsEmptyOrWhiteSpace ? Html.Element("p", text[Center is null ? "CallACenter" : "CallYourCenter"]) : sentence);
        output.Content.AppendHtml(Center is null ? Numbers(await centers.AllAsync()) : CenterDetailsTagHelper.Details(Center));
    }

    private IHtmlContent Numbers(IReadOnlyList<CustomerCenter> all)
    {
        var list = Html.Element("ul", null, ("class", "center-numbers"));
        foreach (var center in all)
        {
            var line = Html.Element("li", center.Name + " ");
            line.InnerHtml.AppendHtml(CenterDetailsTagHelper.Phone(center));
            list.InnerHtml.AppendHtml(line);
        }
        var more = new TagBuilder("p");
        more.InnerHtml.AppendHtml(Html.Element("a", text["HoursAndAddresses"], ("href", "/customer-centers")));
        return new HtmlContentBuilder().AppendHtml(list).AppendHtml(more);
    }
}
