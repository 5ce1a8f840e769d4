namespace CalWater.Billing.Pdf.Writing;

/// <summary>Writes the root of the structure and the tree that leads from content back to its elements.</summary>
internal static class StructureObjects
{
    public static void Write(PdfDocument document, int root)
    {
        var (packed, pages) = (document.Packed, document.AllPages.ToArray());
        TagTreeObjects.Write(document.Tags, packed, root, index => pages[index - 1].Number);
        var links = pages.SelectMany(page => page.Links).ToArray();
        for (var i = 0; i < links.Length; i++) PageObjects.WriteLink(packed, links[i], pages.Length + i);
        var parents = document.File.Reserve();
        packed.Open(root).Add("<</Type/StructTreeRoot/K "u8).Reference(document.Tags[0].Number).Add("/ParentTree "u8).Reference(parents)
            .Add("/ParentTreeNextKey "u8).Number(pages.Length + links.Length).Add(">>"u8);
        packed.Close();
        WriteParents(document, pages, links, parents);
    }

    private static void WriteParents(PdfDocument document, PdfPage[] pages, PdfPage.PageLink[] links, int number)
    {
        var buffer = document.Packed.Open(number).Add("<</Nums["u8);
        foreach (var page in pages)
        {
            buffer.Number(page.Index - 1).Add((byte)'[');
            foreach (var element in page.Elements) buffer.Reference(document.Tags[element].Number).Add((byte)' ');
            buffer.Add((byte)']');
        }
        for (var i = 0; i < links.Length; i++)
            buffer.Number(pages.Length + i).Add((byte)' ').Reference(document.Tags[links[i].Element].Number).Add((byte)' ');
        buffer.Add("]>>"u8);
        document.Packed.Close();
    }
}
