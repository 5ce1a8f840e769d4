using System.IO.Compression;
using System.Text.Json;

namespace CalWater.Testing;

/// <summary>Reads many bills as PDF in one go, because starting a program for each takes longer than all the rest.</summary>
public static class PdfBatch
{
    private static readonly string[] FirstPage = ["Page 1 of ", "Página 1 de "];

    /// <returns>The words of each bill in the order of its content, one space between two.</returns>
    public static IReadOnlyList<string> Words(IReadOnlyCollection<byte[]> bills)
    {
        using var folder = new TestFolder();
        string[] files = [.. bills.Select((bill, i) => Written(folder[$"{i:D4}.pdf"], bill))];
        if (files.Length > 1) PdfTool.Run("pdfunite", [.. files, folder["all.pdf"]]);
        var text = PdfTool.Run("pdftotext", "-raw", "-enc", "UTF-8", files.Length > 1 ? folder["all.pdf"] : files[0], "-");
        return OfEach(text.Split('\f', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The JSON file attached to a bill: the first stream after its dictionary says that it is an embedded file.</summary>
    public static JsonDocument Data(byte[] bill)
    {
        var start = bill.AsSpan().IndexOf("/EmbeddedFile"u8);
        var stream = start + bill.AsSpan(start).IndexOf("stream\n"u8) + "stream\n".Length;
        using var inflated = new ZLibStream(new MemoryStream(bill, stream, bill.Length - stream), CompressionMode.Decompress);
        return JsonDocument.Parse(inflated);
    }

    private static string Written(string path, byte[] content)
    {
        File.WriteAllBytes(path, content);
        return path;
    }

    private static List<string> OfEach(string[] pages)
    {
        var bills = new List<string>();
        foreach (var page in pages.Select(Joined))
            if (FirstPage.Any(words => page.Contains(words, StringComparison.Ordinal))) bills.Add(page);
            else bills[^1] += " " + page;
        return bills;
    }

    private static string Joined(string text) => string.Join(' ', text.Split((char[])[' ', '\n', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
}
