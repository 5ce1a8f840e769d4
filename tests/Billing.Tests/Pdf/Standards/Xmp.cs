using System.Xml.Linq;

namespace CalWater.Billing.Tests.Pdf.Standards;

/// <summary>The document's metadata packet.</summary>
internal sealed class Xmp(XDocument packet)
{
    public static readonly XNamespace Archive = "http://www.aiim.org/pdfa/ns/id/", Accessibility = "http://www.aiim.org/pdfua/ns/id/", Core = "http://purl.org/dc/elements/1.1/",
        Described = "http://www.aiim.org/pdfa/ns/schema#";

    public string Title => Property(Core, "title") ?? "";

    public static Xmp Of(PdfObjects file) => new(XDocument.Parse(file.Text(file.Catalog["/Metadata"]).TrimStart('\uFEFF')));

    public string? Property(XNamespace space, string name) => packet.Descendants(space + name).FirstOrDefault()?.Value;

    /// <summary>The namespaces that the packet itself describes.</summary>
    public IEnumerable<string> Extensions => packet.Descendants(Described + "namespaceURI").Select(each => each.Value);
}
