using CalWater.Accounts.Centers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CalWater.Web.TagHelpers;

/// <summary><c>&lt;center-phone center="each" /&gt;</c>: the number of a Customer Center, to be called by a tap.</summary>
[HtmlTargetElement("center-phone", Attributes = "center", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class CenterPhoneTagHelper : TagHelper
{
    public CustomerCenter Center { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(CenterDetailsTagHelper.Phone(Center));
    }
}
