using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;
using PdfBills = CalWater.Billing.Tests.Pdf.SampleBills;

namespace CalWater.Billing.Tests.Issued;

/// <summary>These run on SQLite and on PostgreSQL: what equals the bill as it was sent on both is equal between them.</summary>
public sealed class StoredBillBytesTests
{
    /// <summary>Has control characters, which an import refuses; PostgreSQL cannot even keep the zero among them.</summary>
    private const string NeverImported = nameof(PdfBills.Strange);

    [Fact]
    public async Task A_bill_out_of_the_database_gives_the_bytes_of_the_bill_that_was_put_in()
    {
        await using var cast = await BillingCast.CreateAsync();
        foreach (var name in PdfBills.Names.Except([NeverImported]))
        {
            var sent = PdfBills.Named(name);
            await cast.IssueAsync(sent);
            var stored = await cast.Bills.FindAsync(sent.Number);
            Assert.Equal(Bytes(sent), Bytes(stored!));
        }
    }

    [Theory]
    [InlineData("1.2")]
    [InlineData("1.20")]
    [InlineData("1.2000")]
    public async Task A_rate_reads_the_same_however_many_zeros_it_was_sent_with(string rate)
    {
        await using var cast = await BillingCast.CreateAsync();
        var plain = WithRate(1.2m);
        await cast.IssueAsync(WithRate(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(Bytes(plain), Bytes((await cast.Bills.FindAsync(plain.Number))!));
    }

    private static Bill WithRate(decimal rate) => PdfBills.Household() with { Lines = [.. PdfBills.Household().Lines.Select(line => line with { Rate = rate })] };

    private static byte[] Bytes(Bill bill)
    {
        using var file = new MemoryStream();
        new BillPdf().Render(bill, PdfBills.Facts, Language.Spanish, file);
        return file.ToArray();
    }
}
