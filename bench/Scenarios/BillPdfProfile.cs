using System.IO.Compression;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using CalWater.Billing.Pdf.Layout;
using CalWater.Billing.Pdf.Qr;
using CalWater.Billing.Pdf.Writing;

namespace CalWater.Bench.Scenarios;

/// <summary>Where the time of a bill goes: the parts on their own, in processor microseconds.</summary>
internal static class BillPdfProfile
{
    private const int Batch = 150, WarmUps = 2000, Runs = 40;

    public static IEnumerable<Figure> Measure(Func<int, Bill> billOf, Func<int, BillPdfFacts> factsOf)
    {
        using var output = new MemoryStream();
        var (drawn, plain, whole) = (new PdfDocument(), new PdfDocument(), new BillPdf());
        plain.File.Compression = CompressionLevel.NoCompression;
        var draw = Best(i => Draw(drawn, DraftOf(i)));
        var written = Best(i => Write(plain, DraftOf(i), output));
        var full = Best(i =>
        {
            output.SetLength(0);
            whole.Render(billOf(i), factsOf(i), Language.Spanish, output);
        });
        yield return Figure.Beside("µs of a bill, layout and drawing", draw);
        yield return Figure.Beside("µs, of it the QR code", Best(i => QrCode.Of(factsOf(i).PayUrl!)));
        yield return Figure.Beside("µs, tags, data, metadata, SHA-256, file", written - draw);
        yield return Figure.Beside("µs, deflate", full - written);

        BillDraft DraftOf(int i) => new(billOf(i), factsOf(i), Words.In(Language.Spanish));
    }

    private static void Draw(PdfDocument document, BillDraft draft)
    {
        document.Start();
        BillLayout.Draw(document, draft);
    }

    private static void Write(PdfDocument document, BillDraft draft, MemoryStream output)
    {
        output.SetLength(0);
        Draw(document, draft);
        document.Finish(new(draft.Title, draft.Facts.UtilityName, "es-US", draft.Bill.IssuedOn, "", new("bill.json", "application/json", "", data => BillData.Write(draft.Bill, data))), output);
    }

    private static double Best(Action<int> render)
    {
        for (var i = 0; i < WarmUps; i++) render(i);
        return Enumerable.Range(0, Runs).Min(_ => Microseconds(render));
    }

    private static double Microseconds(Action<int> render)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Batch; i++) render(i);
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Batch;
    }
}
