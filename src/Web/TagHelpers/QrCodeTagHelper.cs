using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace CalWater.Web.TagHelpers;

/// <summary>
/// <c>&lt;qr-code text="…" label="…" /&gt;</c>: a QR code as SVG in the page itself, so that what it holds goes through no
/// other address. The library does here; the encoder of the bill is made for thousands a second and for nothing else.
/// </summary>
[HtmlTargetElement("qr-code")]
public sealed class QrCodeTagHelper : TagHelper
{
    public string Text { get; set; } = "";

    /// <summary>What a screen reader says of it.</summary>
    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var size = code.ModuleMatrix.Count;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "qr");
        output.Attributes.SetAttribute("viewBox", $"0 0 {size} {size}");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");
        output.Content.AppendHtml(Html.Element("path", null, ("d", Modules(code))));
    }

    /// <summary>A square for each dark module.</summary>
    private static string Modules(QRCodeData code)
    {
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
                if (code.ModuleMatrix[row][column]) path.Append($"M{column} {row}h1v1h-1z");
        return path.ToString();
    }
}
