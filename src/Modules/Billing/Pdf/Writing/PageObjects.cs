using System.Text;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>Writes a page and its links.</summary>
internal static class PageObjects
{
    public static void Write(PdfFile file, ObjectStream packed, PdfPage page, int tree)
    {
        var content = file.Stream("", page.Operators);
        var buffer = packed.Open(page.Number).Add("<</Type/Page/Parent "u8).Reference(tree).Add("/Contents "u8).Reference(content)
            .Add("/StructParents "u8).Number(page.Index - 1).Add("/Tabs/S"u8);
        if (page.Links.Count > 0) buffer.Add("/Annots["u8);
        foreach (var link in page.Links) buffer.Reference(link.Number).Add((byte)' ');
        if (page.Links.Count > 0) buffer.Add((byte)']');
        buffer.Add(">>"u8);
        packed.Close();
    }

    /// <param name="parentKey">The link's key in the tree that leads from content back to the structure.</param>
    public static void WriteLink(ObjectStream packed, PdfPage.PageLink link, int parentKey)
    {
        const int print = 4;
        packed.Open(link.Number).Add("<</Type/Annot/Subtype/Link/Border[0 0 0]/F "u8).Number(print).Add("/Rect"u8).Corners(link.Area)
            .Add("/Contents"u8).TextString(link.Description).Add("/StructParent "u8).Number(parentKey)
            .Add("/A<</S/URI/URI"u8).LiteralString(Encoding.UTF8.GetBytes(link.Address)).Add(">>>>"u8);
        packed.Close();
    }
}
