using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>A page: its content, to which elements of the structure the content belongs, and its links.</summary>
internal sealed class PdfPage
{
    private readonly PageContent content = new();
    private readonly List<int> elements = [];
    private (Role Role, int Element)? marked;

    /// <param name="Element">The link's element in the structure.</param>
    internal readonly record struct PageLink(int Number, int Element, Box Area, string Address, string Description);

    /// <summary>Its place in the document, from 1.</summary>
    public int Index { get; private set; }

    public int Number { get; private set; }
    public ReadOnlySpan<byte> Operators => content.Operators;
    public List<PageLink> Links { get; } = [];

    /// <summary>The element of each piece of marked content, by its number.</summary>
    public IReadOnlyList<int> Elements => elements;

    public void Start(int index, int number)
    {
        (Index, Number, marked) = (index, number, null);
        content.Clear();
        elements.Clear();
        Links.Clear();
    }

    /// <summary>The content, after what follows has been marked as belonging to the element, or as an artifact.</summary>
    public PageContent ContentOf(Role role, int element, TagTree tags)
    {
        if (marked == (role, element)) return content;
        EndContent();
        marked = (role, element);
        if (role is Role.Artifact or Role.Pagination) content.BeginArtifact(role == Role.Pagination);
        else Begin(role, element, tags);
        return content;
    }

    public void EndContent()
    {
        if (marked is not null) content.EndMarked();
        marked = null;
    }

    private void Begin(Role role, int element, TagTree tags)
    {
        tags.AddContent(element, Index, elements.Count);
        content.BeginMarked(TagTreeObjects.NameOf(role), elements.Count);
        elements.Add(element);
    }
}
