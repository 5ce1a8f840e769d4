using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>
/// Breaks text into lines at spaces and given line breaks; a word wider than a line is cut, after a slash if it has one. Lines
/// are found one after the other, so that nothing is kept. A line that goes on keeps its space at the end, for those who copy or hear it.
/// </summary>
/// <param name="width">The room in points.</param>
/// <param name="indent">How much of the first line is taken already.</param>
internal ref struct LineBreaker(ICanvas canvas, ReadOnlySpan<char> text, TextStyle style, double width, double indent = 0)
{
    private readonly ReadOnlySpan<char> text = text;
    private double taken = indent;
    private int at;
    private bool begun;

    public Range Current { get; private set; }

    public readonly LineBreaker GetEnumerator() => this;

    public static int Count(ICanvas canvas, ReadOnlySpan<char> text, TextStyle style, double width)
    {
        var count = 0;
        foreach (var _ in new LineBreaker(canvas, text, style, width)) count++;
        return count;
    }

    public bool MoveNext()
    {
        if (begun && at >= text.Length) return false;
        begun = true;
        var rest = text[at..];
        var given = rest.IndexOf('\n');
        if (given >= 0) rest = rest[..given];
        var length = LengthOfLine(rest);
        Current = at..(at + length);
        at += given == length ? length + 1 : length;
        taken = 0;
        return true;
    }

    private readonly int LengthOfLine(ReadOnlySpan<char> rest)
    {
        var fitting = canvas.Fit(rest, style, width - taken);
        if (fitting == rest.Length) return fitting;
        var space = rest[..(fitting + 1)].LastIndexOf(' ');
        if (space >= 0) return space + 1;
        if (taken > 0) return 0;
        var slash = rest[..fitting].LastIndexOf('/');
        return slash >= 0 ? slash + 1 : Math.Max(1, fitting);
    }
}
