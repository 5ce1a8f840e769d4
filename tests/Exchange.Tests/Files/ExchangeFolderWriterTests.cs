using System.Security.Cryptography;
using CalWater.Billing.Bills;
using CalWater.Exchange.Files;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Tests.Files;

public sealed class ExchangeFolderWriterTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 3, 15, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("exchange-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_manifest_carries_rows_total_and_hash_of_each_file()
    {
        await WriteAsync(Line(1, 16.11m, null), Line(2, 38.94m, 6.4899m));

        var file = await File.ReadAllBytesAsync(Path.Combine(folder, "bill_lines.csv"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(file));
        Assert.Equal(
            $"batch_id,created_at,file,rows,total,sha256\r\nB1,2026-11-22T03:15:00Z,bill_lines.csv,2,55.05,{hash}\r\n",
            await File.ReadAllTextAsync(Path.Combine(folder, "manifest.csv")));
    }

    [Fact]
    public async Task A_field_with_a_comma_or_a_quote_is_quoted_and_amounts_and_rates_have_their_digits()
    {
        await WriteAsync(Line(2, 38.9m, 6.48m) with { DescriptionEn = "Tier 1, \"first\" units" });

        var row = (await File.ReadAllLinesAsync(Path.Combine(folder, "bill_lines.csv")))[1];
        Assert.Equal("20001,2,quantity,\"Tier 1, \"\"first\"\" units\",38.90,,,,6.4800,,,,", row);
    }

    [Fact]
    public async Task A_file_without_rows_still_has_its_header()
    {
        await WriteAsync();

        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "bill_lines.csv"));
        Assert.Equal("bill_number,line,kind,description_en,amount,description_es,tier,quantity_ccf,rate,meter_number,from,to,schedule",
            Assert.Single(lines));
    }

    private static BillLineRow Line(int line, decimal dollars, decimal? rate) => new(
        "20001", line, BillLineKind.Quantity, "Water", Money.FromDollars(dollars), null, null, null, rate, null, null, null, null);

    private async Task WriteAsync(params BillLineRow[] rows)
    {
        await using var writer = new ExchangeFolderWriter(folder);
        var lines = writer.Open<BillLineRow>();
        foreach (var row in rows) await lines.WriteAsync(row);
        await writer.CompleteAsync("B1", At);
    }
}
