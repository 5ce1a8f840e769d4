using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>
/// The logical structure: elements in reading order, and the marked content of each (ISO 32000-1, 14.7). A piece of content is
/// known by its page and its number within the page.
/// </summary>
internal sealed class TagTree
{
    private readonly List<Element> elements = [];
    private readonly List<Kid> kids = [];

    internal enum KidKind { Element, Content, Annotation }

    /// <param name="Value">An element's index, a content number, or an annotation's object number.</param>
    internal readonly record struct Kid(KidKind Kind, int Value, int Page, int Next);

    internal struct Element
    {
        public Role Role;
        public RoleDetails Details;
        public int Number, Parent, FirstKid, LastKid;
    }

    public const int None = -1;

    public int Count => elements.Count;

    public Element this[int index] => elements[index];

    public void Clear()
    {
        elements.Clear();
        kids.Clear();
    }

    /// <summary>Adds an element below another, or as the root below none.</summary>
    public int Add(int parent, Role role, RoleDetails details, int number)
    {
        elements.Add(new() { Role = role, Details = details, Number = number, Parent = parent, FirstKid = None, LastKid = None });
        if (parent != None) AddKid(parent, KidKind.Element, elements.Count - 1, 0);
        return elements.Count - 1;
    }

    public void AddContent(int element, int page, int id) => AddKid(element, KidKind.Content, id, page);

    public void AddAnnotation(int element, int page, int number) => AddKid(element, KidKind.Annotation, number, page);

    /// <summary>A kid by its place; an element names its first, and each kid the next.</summary>
    public Kid KidAt(int place) => kids[place];

    private void AddKid(int element, KidKind kind, int value, int page)
    {
        kids.Add(new(kind, value, page, None));
        var (parent, last) = (elements[element], kids.Count - 1);
        if (parent.FirstKid == None) parent.FirstKid = last;
        else kids[parent.LastKid] = kids[parent.LastKid] with { Next = last };
        parent.LastKid = last;
        elements[element] = parent;
    }
}
