using CalWater.Billing.Pdf;
using CalWater.Grains.Payments;
using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf;

public sealed class ReceiptPdfTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Language.English, 1, "We received your payment.", "$83.00"), InlineData(Language.Spanish, 1, "Recibimos su pago.", "$83.00")]
    [InlineData(Language.English, 200, "Visa ending in 4242", "$16,600.00"), InlineData(Language.Spanish, 200, "22 de noviembre de 2026", "$16,600.00")]
    public void A_receipt_tells_its_facts_in_order_and_is_sound(Language language, int accounts, string words, string amount)
    {
        using var folder = new TestFolder();
        using (var file = File.Create(folder["receipt.pdf"])) new ReceiptPdf().Render(Paid(accounts), "CalWater", language, file);
        Assert.Contains("No syntax or stream encoding errors", PdfTool.Run("qpdf", "--check", folder["receipt.pdf"]), StringComparison.Ordinal);
        var text = string.Join(' ', PdfTool.Run("pdftotext", "-raw", folder["receipt.pdf"], "-").Split((char[])[' ', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.Contains(amount, text, StringComparison.Ordinal);
        Assert.Contains($"{accounts} Oak St", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_paid_has_no_receipt() =>
        Assert.Throws<InvariantBrokenException>(() => new ReceiptPdf().Render(Paid(1) with { Settlement = null }, "CalWater", Language.English, Stream.Null));

    private static PaymentView Paid(int accounts) => new(
        PaymentId.New(), LoginId.New(), PaymentStatus.Succeeded,
        [.. Enumerable.Range(1, accounts).Select(number => new PaidShare(AccountNumber.Parse($"{10000000 + number:0000000000}"), AccountId.New(), $"{number} Oak St", new(8300)))],
        "ana@example.com", Noon, null, new("ch_1", Noon, "Visa", "4242"));
}
