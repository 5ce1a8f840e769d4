using System.Diagnostics;
using System.Text;

namespace CalWater.Billing.Tests.Pdf;

/// <summary>
/// A page as a coarse picture in letters, one for a square of an eighth of an inch, dark to light: small enough to be kept and read,
/// and the same with the next version of the program that draws it.
/// </summary>
internal static class PagePicture
{
    private const int DotsPerInch = 8;
    private const string Shades = "#*+- ";

    public static string Of(string path, int page)
    {
        var (width, pixels) = Grey(path, page);
        var text = new StringBuilder();
        for (var row = 0; row < pixels.Length / width; row++)
            text.AppendLine(string.Concat(pixels.Skip(row * width).Take(width).Select(ShadeOf)).TrimEnd());
        return text.ToString();
    }

    /// <summary>Whether no square is more than one shade off, and few are.</summary>
    public static bool AreAlike(string one, string other)
    {
        var (first, second) = (Squares(one), Squares(other));
        if (first.Length != second.Length) return false;
        var steps = first.Zip(second, (a, b) => Math.Abs(Shades.IndexOf(a, StringComparison.Ordinal) - Shades.IndexOf(b, StringComparison.Ordinal))).ToList();
        return steps.Max() <= 1 && steps.Sum() <= first.Length / 50;
    }

    private static char ShadeOf(byte grey) => Shades[Math.Min(grey * Shades.Length / 250, Shades.Length - 1)];

    private static string Squares(string picture) =>
        string.Concat(picture.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.PadRight(9 * DotsPerInch)));

    /// <summary>A portable grey map: a head of three lines, then a byte for each dot.</summary>
    private static (int Width, byte[] Pixels) Grey(string path, int page)
    {
        using var process = Process.Start(new ProcessStartInfo("pdftoppm", ["-gray", "-r", $"{DotsPerInch}", "-f", $"{page}", "-l", $"{page}", path]) { RedirectStandardOutput = true })!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        var bytes = output.ToArray();
        var head = Encoding.ASCII.GetString(bytes, 0, 40).Split('\n');
        var length = head[0].Length + head[1].Length + head[2].Length + 3;
        return (int.Parse(head[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), bytes[length..]);
    }
}
