using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>Writes a tag tree as structure elements (ISO 32000-1, 14.7.2).</summary>
internal static class TagTreeObjects
{
    public static void Write(TagTree tree, ObjectStream objects, int root, Func<int, int> pageNumber)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            var element = tree[i];
            var buffer = objects.Open(element.Number).Add("<</S/"u8).Add(NameOf(element.Role)).Add("/P "u8)
                .Reference(element.Parent == TagTree.None ? root : tree[element.Parent].Number);
            WriteDetails(buffer, element);
            WriteKids(buffer, tree, i, pageNumber);
            buffer.Add(">>"u8);
            objects.Close();
        }
    }

    public static ReadOnlySpan<byte> NameOf(Role role) => role switch
    {
        Role.Document => "Document"u8,
        Role.Section => "Sect"u8,
        Role.Title => "H1"u8,
        Role.Heading => "H2"u8,
        Role.Paragraph => "P"u8,
        Role.List => "L"u8,
        Role.ListItem => "LI"u8,
        Role.ListBody => "LBody"u8,
        Role.Table => "Table"u8,
        Role.Row => "TR"u8,
        Role.HeaderCell => "TH"u8,
        Role.Cell => "TD"u8,
        Role.Figure => "Figure"u8,
        Role.Link => "Link"u8,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "An artifact has no place in the structure.")
    };

    private static void WriteDetails(ByteBuffer buffer, TagTree.Element element)
    {
        var details = element.Details;
        if (details.Alternative is { } alternative) buffer.Add("/Alt"u8).TextString(alternative);
        if (details.Bounds is { } bounds) buffer.Add("/A<</O/Layout/Placement/Block/BBox"u8).Corners(bounds).Add(">>"u8);
        if (details.Scope == Scope.None && details.Columns < 2) return;
        buffer.Add("/A<</O/Table"u8);
        if (details.Scope != Scope.None) buffer.Add(details.Scope == Scope.Row ? "/Scope/Row"u8 : "/Scope/Column"u8);
        if (details.Columns > 1) buffer.Add("/ColSpan "u8).Number(details.Columns);
        buffer.Add(">>"u8);
    }

    private static void WriteKids(ByteBuffer buffer, TagTree tree, int index, Func<int, int> pageNumber)
    {
        var page = FirstPage(tree, index);
        if (page > 0) buffer.Add("/Pg "u8).Reference(pageNumber(page));
        buffer.Add("/K["u8);
        for (var i = tree[index].FirstKid; i != TagTree.None; i = tree.KidAt(i).Next) WriteKid(buffer, tree, tree.KidAt(i), page, pageNumber);
        buffer.Add((byte)']');
    }

    private static void WriteKid(ByteBuffer buffer, TagTree tree, TagTree.Kid kid, int page, Func<int, int> pageNumber)
    {
        if (kid.Kind == TagTree.KidKind.Element) buffer.Reference(tree[kid.Value].Number).Add((byte)' ');
        else if (kid.Kind == TagTree.KidKind.Annotation)
            buffer.Add("<</Type/OBJR/Obj "u8).Reference(kid.Value).Add("/Pg "u8).Reference(pageNumber(kid.Page)).Add(">>"u8);
        else if (kid.Page == page) buffer.Number(kid.Value).Add((byte)' ');
        else buffer.Add("<</Type/MCR/MCID "u8).Number(kid.Value).Add("/Pg "u8).Reference(pageNumber(kid.Page)).Add(">>"u8);
    }

    private static int FirstPage(TagTree tree, int index)
    {
        for (var i = tree[index].FirstKid; i != TagTree.None; i = tree.KidAt(i).Next)
            if (tree.KidAt(i).Kind == TagTree.KidKind.Content) return tree.KidAt(i).Page;
        return 0;
    }
}
