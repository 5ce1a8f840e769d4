using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>A document being drawn. It keeps its buffers, so that one object can draw many documents one after the other.</summary>
internal sealed class PdfDocument : ICanvas
{
    private readonly SharedObjects shared = SharedObjects.Instance;
    private readonly DocumentFonts fonts = new(SharedObjects.Instance);
    private readonly List<PdfPage> pages = [];
    private readonly Stack<(Role Role, int Element)> open = [];
    private PdfPage page = null!;

    internal PdfFile File { get; } = new();
    internal ObjectStream Packed { get; } = new();
    internal ByteBuffer Scratch { get; } = new();
    internal TagTree Tags { get; } = new();
    internal IEnumerable<PdfPage> AllPages => pages.Take(Pages);

    public int Pages { get; private set; }

    public bool HasStandIns => fonts.HasStandIns;

    /// <summary>Forgets the document before and begins a new one.</summary>
    public void Start()
    {
        Pages = 0;
        Packed.Clear();
        Tags.Clear();
        fonts.Clear();
        open.Clear();
        File.StartFrom(shared.File, shared.Hash);
        open.Push((Role.Document, Tags.Add(TagTree.None, Role.Document, default, File.Reserve())));
    }

    /// <summary>Completes the file and writes it to the output.</summary>
    /// <returns>The hash of its content before compression.</returns>
    public byte[] Finish(DocumentFacts facts, Stream output)
    {
        foreach (var each in AllPages) each.EndContent();
        var hash = new DocumentEnding(this, shared.OutputIntent).Write(facts, fonts.Write(File));
        output.Write(File.Written);
        return hash;
    }

    public void AddPage()
    {
        if (pages.Count == Pages) pages.Add(new());
        page = pages[Pages++];
        page.Start(Pages, File.Reserve());
    }

    public void TurnTo(int number) => page = pages[number - 1];

    public double Width(ReadOnlySpan<char> text, TextStyle style) => fonts.Width(text, style);

    public int Fit(ReadOnlySpan<char> text, TextStyle style, double width) => fonts.Fit(text, style, width);

    public void Text(ReadOnlySpan<char> text, double x, double baseline, TextStyle style, Ink ink)
    {
        if (!text.IsEmpty) Content().Text(text, x, baseline, style, ink, fonts);
    }

    public void Fill(ReadOnlySpan<Box> boxes, Ink ink) => Content().Fill(boxes, ink);

    public void Fill(ReadOnlySpan<ulong> grid, Box box, Ink ink) => Content().Fill(grid, box, ink);

    public void Fill(Outline outline, Ink ink) => Content().Fill(outline, ink);

    public void Stroke(Outline outline, Ink ink, double width) => Content().Stroke(outline, ink, width);

    public void Line(double x1, double y1, double x2, double y2, Ink ink, double width, Dash dash) =>
        Content().Line(x1, y1, x2, y2, ink, width, dash);

    public void Open(Role role, RoleDetails details)
    {
        var parent = open.Peek().Element;
        var hidden = role is Role.Artifact or Role.Pagination;
        open.Push((role, hidden ? parent : Tags.Add(parent, role, details, File.Reserve())));
    }

    public void Close() => open.Pop();

    public void Link(Box area, string address, string description)
    {
        var number = File.Reserve();
        page.Links.Add(new(number, open.Peek().Element, area, address, description));
        Tags.AddAnnotation(open.Peek().Element, page.Index, number);
    }

    private PageContent Content()
    {
        var (role, element) = open.Peek();
        return page.ContentOf(role, element, Tags);
    }
}
