using static System.FormattableString;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>What comes after the drawing: pages, structure, metadata, catalog and the table of where everything stands.</summary>
internal sealed class DocumentEnding(PdfDocument document, int outputIntent)
{
    private readonly PdfFile file = document.File;
    private readonly ObjectStream packed = document.Packed;
    private readonly ByteBuffer scratch = document.Scratch;

    public byte[] Write(DocumentFacts facts, int resources)
    {
        var (pages, structure) = (file.Reserve(), file.Reserve());
        var attachment = WriteAttachment(facts);
        WritePages(pages, resources);
        StructureObjects.Write(document, structure);
        var metadata = WriteMetadata(facts);
        var catalog = WriteCatalog(facts, pages, structure, metadata, attachment);
        var information = WriteInformation(facts);
        packed.WriteTo(file);
        var hash = file.TakeHash();
        CrossReferences.Write(file, catalog, information, hash);
        return hash;
    }

    private void WritePages(int tree, int resources)
    {
        var buffer = packed.Open(tree).Add("<</Type/Pages/Count "u8).Number(document.Pages).Add("/Kids["u8);
        foreach (var page in document.AllPages) buffer.Reference(page.Number).Add((byte)' ');
        buffer.Add("]/MediaBox[0 0 612 792]/Resources "u8).Reference(resources).Add(">>"u8);
        packed.Close();
        foreach (var page in document.AllPages) PageObjects.Write(file, packed, page, tree);
    }

    private int WriteAttachment(DocumentFacts facts)
    {
        var (attachment, number) = (facts.Attachment, file.Reserve());
        scratch.Clear();
        attachment.Write(scratch);
        var content = file.Stream(Invariant(
            $"/Type/EmbeddedFile/Subtype/{attachment.MediaType.Replace("/", "#2F", StringComparison.Ordinal)}/Params<</Size {scratch.Length}/ModDate{DateOf(facts)}>>"), scratch.Written);
        packed.Open(number).Add("<</Type/Filespec/AFRelationship/Data/F"u8).TextString(attachment.FileName)
            .Add("/UF"u8).TextString(attachment.FileName).Add("/Desc"u8).TextString(attachment.Description)
            .Add("/EF<</F "u8).Reference(content).Add("/UF "u8).Reference(content).Add(">>>>"u8);
        packed.Close();
        return number;
    }

    private int WriteMetadata(DocumentFacts facts)
    {
        scratch.Clear();
        XmpMetadata.Write(facts, scratch);
        return file.PlainStream(file.Reserve(), "/Type/Metadata/Subtype/XML", scratch.Written);
    }

    private int WriteCatalog(DocumentFacts facts, int pages, int structure, int metadata, int attachment)
    {
        var number = file.Reserve();
        packed.Open(number).Add("<</Type/Catalog/Pages "u8).Reference(pages).Add("/StructTreeRoot "u8).Reference(structure)
            .Add("/Metadata "u8).Reference(metadata).Add("/OutputIntents["u8).Reference(outputIntent)
            .Add("]/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang"u8).TextString(facts.LanguageTag)
            .Add("/AF["u8).Reference(attachment).Add("]/Names<</EmbeddedFiles<</Names["u8).TextString(facts.Attachment.FileName)
            .Reference(attachment).Add("]>>>>>>"u8);
        packed.Close();
        return number;
    }

    /// <summary>The old form of the metadata, equal to the XMP packet, for readers that know no other.</summary>
    private int WriteInformation(DocumentFacts facts)
    {
        var number = file.Reserve();
        packed.Open(number).Add("<</Title"u8).TextString(facts.Title).Add("/Author"u8).TextString(facts.Author)
            .Add("/Producer"u8).TextString(facts.Producer).Ascii($"/CreationDate{DateOf(facts)}/ModDate{DateOf(facts)}>>");
        packed.Close();
        return number;
    }

    private static string DateOf(DocumentFacts facts) =>
        Invariant($"(D:{facts.Date:yyyyMMdd}000000Z)");
}
