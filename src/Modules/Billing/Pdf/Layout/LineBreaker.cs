using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout;

/// <summary>Breaks text into lines at spaces and given line breaks; a word wider than a line is cut, after a slash if it has one.</summary>
internal static class LineBreaker
{
    /// <param name="width">The room in points.</param>
    /// <param name="indent">How much of the first line is taken already.</param>
    /// <returns>The lines as ranges of the text. A line that goes on keeps its space at the end, for those who copy or hear it.</returns>
    public static List<Range> Break(ICanvas canvas, ReadOnlySpan<char> text, TextStyle style, double width, double indent = 0)
    {
        var lines = new List<Range>();
        var (start, at, used) = (0, 0, indent);
        while (at < text.Length)
        {
            var word = NextWord(text, at);
            var wide = canvas.Width(text[at..(at + Visible(text, at, word))], style);
            if (used + wide > width && used > 0)
            {
                lines.Add(start..at);
                (start, used) = (at, 0);
            }
            if (wide > width) word = Fitting(canvas, text[at..(at + word)], style, width);
            used += canvas.Width(text[at..(at + word)], style);
            at += word;
            if (text[at - 1] != '\n') continue;
            lines.Add(start..(at - 1));
            (start, used) = (at, 0);
        }
        if (start < text.Length || lines.Count == 0) lines.Add(start..text.Length);
        return lines;
    }

    /// <summary>The length of the next word with the spaces that follow it.</summary>
    private static int NextWord(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is not (' ' or '\n')) end++;
        while (end < text.Length && text[end] == ' ') end++;
        return end < text.Length && text[end] == '\n' ? end - at + 1 : end - at;
    }

    private static int Visible(ReadOnlySpan<char> text, int at, int length) => text.Slice(at, length).TrimEnd(" \n").Length;

    private static int Fitting(ICanvas canvas, ReadOnlySpan<char> word, TextStyle style, double width)
    {
        var length = 1;
        while (length < word.Length && canvas.Width(word[..(length + 1)], style) <= width) length++;
        var slash = word[..length].LastIndexOf('/') + 1;
        return slash > 0 ? slash : length;
    }
}
