using System.Security;
using static System.FormattableString;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>
/// The document's XMP packet. It claims PDF/A-3u and PDF/UA-1; the latter's property is not among those that PDF/A knows,
/// so the packet describes it (ISO 19005-3, 6.6.2.3).
/// </summary>
internal static class XmpMetadata
{
    public static void Write(DocumentFacts facts, ByteBuffer output) => output
        .Add("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"u8).Add(Beginning)
        .Add("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">"u8).Utf8(Escaped(facts.Title))
        .Add("</rdf:li></rdf:Alt></dc:title>\n<dc:creator><rdf:Seq><rdf:li>"u8).Utf8(Escaped(facts.Author))
        .Add("</rdf:li></rdf:Seq></dc:creator>\n<dc:language><rdf:Bag><rdf:li>"u8).Utf8(facts.LanguageTag)
        .Add("</rdf:li></rdf:Bag></dc:language>\n<xmp:CreateDate>"u8).Ascii(DateOf(facts)).Add("</xmp:CreateDate>\n<xmp:ModifyDate>"u8).Ascii(DateOf(facts))
        .Add("</xmp:ModifyDate>\n<pdf:Producer>"u8).Utf8(Escaped(facts.Producer)).Add("</pdf:Producer>\n"u8).Add(Ending);

    private static ReadOnlySpan<byte> Beginning => """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <dc:format>application/pdf</dc:format>

        """u8;

    private static ReadOnlySpan<byte> Ending => """
        <pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        </rdf:RDF></x:xmpmeta>
        <?xpacket end="r"?>
        """u8;

    private static string DateOf(DocumentFacts facts) => Invariant($"{facts.Date:yyyy-MM-dd}T00:00:00Z");

    private static string Escaped(string text) => SecurityElement.Escape(string.Concat(text.Where(c => !char.IsControl(c))));
}
