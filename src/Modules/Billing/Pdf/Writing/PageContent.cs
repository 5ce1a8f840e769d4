using System.Numerics;
using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Writing;

/// <summary>The operators that draw one page. What the page already has set (font, colours, pen) is not set again.</summary>
internal sealed class PageContent
{
    private readonly ByteBuffer operators = new();
    private (int Font, double Size) font;
    private Ink? fill;
    private Ink? stroke;
    private (double Width, Dash Dash)? pen;

    public ReadOnlySpan<byte> Operators => operators.Written;

    public void Clear()
    {
        operators.Clear();
        (font, fill, stroke, pen) = (default, null, null, null);
    }

    public void BeginMarked(ReadOnlySpan<byte> role, int id) =>
        operators.Add((byte)'/').Add(role).Add("<</MCID "u8).Number(id).Add(">>BDC\n"u8);

    public void BeginArtifact(bool pagination) =>
        operators.Add(pagination ? "/Artifact<</Type/Pagination>>BDC\n"u8 : "/Artifact BMC\n"u8);

    public void EndMarked() => operators.Add("EMC\n"u8);

    public void Text(ReadOnlySpan<char> text, double x, double baseline, TextStyle style, Ink ink, DocumentFonts fonts)
    {
        UseFill(ink);
        operators.Add("BT "u8);
        Point(x, baseline).Add(" Td"u8);
        if (fonts.Common(text, style.Face) is { } common) ShowCommon(text, style, common.Characters);
        else ShowRuns(text, style, fonts);
        operators.Add("ET\n"u8);
    }

    public void Fill(ReadOnlySpan<Box> boxes, Ink ink)
    {
        UseFill(ink);
        foreach (var box in boxes)
            Point(box.X, box.Bottom).Add((byte)' ').Points(box.Width).Add((byte)' ').Points(box.Height).Add(" re\n"u8);
        operators.Add("f\n"u8);
    }

    /// <summary>Draws in units of a module, one rectangle for each run in a row, so that the numbers are short and the edges meet.</summary>
    public void Fill(ReadOnlySpan<ulong> grid, Box box, Ink ink)
    {
        UseFill(ink);
        var module = box.Width / grid.Length;
        operators.Add("q "u8).Points(module).Add(" 0 0 "u8).Points(module).Add((byte)' ');
        Point(box.X, box.Bottom).Add(" cm\n"u8);
        for (var row = 0; row < grid.Length; row++)
            for (var (rest, column) = (grid[row], 0); rest != 0;)
            {
                var gap = BitOperations.TrailingZeroCount(rest);
                var run = BitOperations.TrailingZeroCount(~(rest >> gap));
                operators.Number(column + gap).Add((byte)' ').Number(grid.Length - 1 - row).Add((byte)' ').Number(run).Add(" 1 re\n"u8);
                (rest, column) = (rest >> gap >> run, column + gap + run);
            }
        operators.Add("f Q\n"u8);
    }

    public void Fill(Outline outline, Ink ink)
    {
        UseFill(ink);
        Trace(outline);
        operators.Add("f\n"u8);
    }

    public void Stroke(Outline outline, Ink ink, double width)
    {
        UsePen(ink, width, default);
        Trace(outline);
        operators.Add("S\n"u8);
    }

    public void Line(double x1, double y1, double x2, double y2, Ink ink, double width, Dash dash)
    {
        UsePen(ink, width, dash);
        Point(x1, y1).Add(" m\n"u8);
        Point(x2, y2).Add(" l\nS\n"u8);
    }

    private void Trace(Outline outline)
    {
        foreach (var step in outline.Steps)
        {
            if (step.Kind == Outline.StepKind.Curve)
            {
                Point(step.First.X, step.First.Y).Add((byte)' ');
                Point(step.Second.X, step.Second.Y).Add((byte)' ');
            }
            if (step.Kind != Outline.StepKind.Close) Point(step.X, step.Y);
            operators.Add(step.Kind switch
            {
                Outline.StepKind.From => " m\n"u8,
                Outline.StepKind.To => " l\n"u8,
                Outline.StepKind.Curve => " c\n"u8,
                _ => "h\n"u8
            });
        }
    }

    /// <summary>Nearly all text: one font, and codes below 256.</summary>
    private void ShowCommon(ReadOnlySpan<char> text, TextStyle style, CharacterSet characters)
    {
        UseFont((int)style.Face, style.Size);
        operators.Add((byte)'(');
        var room = operators.Room(3 * text.Length);
        var at = 0;
        foreach (var character in text)
        {
            room[at++] = 0;
            at += PdfSyntax.Escape((byte)characters.CodeOf(character), room[at..]);
        }
        operators.Took(at).Add(")Tj "u8);
    }

    private void ShowRuns(ReadOnlySpan<char> text, TextStyle style, DocumentFonts fonts)
    {
        while (!text.IsEmpty)
        {
            var (run, length) = fonts.FirstRun(text, style.Face);
            var isTrue = fonts.Shows(text[..length], style.Face);
            // Some characters are drawn as others: what is meant stands beside them (ISO 32000-1, 14.9.4).
            if (!isTrue) operators.Add("/Span<</ActualText"u8).TextString(StandIn.Meant(text[..length])).Add(">>BDC "u8);
            UseFont(run, style.Size);
            operators.Add((byte)'<');
            foreach (var character in text[..length]) operators.Code(fonts.CodeOf(run, character));
            operators.Add(isTrue ? ">Tj "u8 : ">Tj EMC "u8);
            text = text[length..];
        }
    }

    private void UseFont(int run, double size)
    {
        if (font == (run, size)) return;
        font = (run, size);
        operators.Add("/F"u8).Number(run).Add((byte)' ').Points(size).Add(" Tf"u8);
    }

    private void UseFill(Ink ink)
    {
        if (fill == ink) return;
        fill = ink;
        Colour(ink).Add("rg\n"u8);
    }

    private void UsePen(Ink ink, double width, Dash dash)
    {
        if (stroke != ink) Colour((stroke = ink).Value).Add("RG\n"u8);
        if (pen == (width, dash)) return;
        pen = (width, dash);
        operators.Points(width).Add(" w["u8);
        if (dash != default) operators.Points(dash.On).Add((byte)' ').Points(dash.Off);
        operators.Add("]0 d\n"u8);
    }

    private ByteBuffer Colour(Ink ink) => operators
        .Points(Share(ink.Red)).Add((byte)' ').Points(Share(ink.Green)).Add((byte)' ').Points(Share(ink.Blue)).Add((byte)' ');

    private static double Share(byte component) => component / 255.0;

    private ByteBuffer Point(double x, double y) => operators.Points(x).Add((byte)' ').Points(Letter.Height - y);
}
