using CalWater.Billing.Pdf.Qr;
using QRCoder;

namespace CalWater.Billing.Tests.Pdf;

public class QrCodeTests
{
    private const int QuietZone = 4;

    [Fact]
    public void Codes_are_the_same_modules_as_those_of_another_encoder()
    {
        var texts = Enumerable.Range(1, 213).Select(length => string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i * 7 + length) % 26)))).ToList();
        var sameMask = texts.Where(text => MaskOf(Other(text)) == QrCode.Of(text).Mask).ToList();
        Assert.True(sameMask.Count > 150, $"Only {sameMask.Count} of {texts.Count} chose the same mask.");
        Assert.All(sameMask, text => Assert.Equal(Other(text), QrCode.Of(text).Rows));
    }

    [Fact]
    public void A_text_too_long_for_a_bill_is_refused() =>
        Assert.Throws<InvariantBrokenException>(() => QrCode.Of(new string('a', 214)));

    private static ulong[] Other(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        return [.. code.ModuleMatrix.Skip(QuietZone).Take(code.ModuleMatrix.Count - 2 * QuietZone).Select(row =>
            Enumerable.Range(0, row.Count - 2 * QuietZone).Aggregate(0UL, (bits, i) => row[i + QuietZone] ? bits | 1UL << i : bits))];
    }

    /// <summary>The three bits of the format that name the mask, in row 8 at columns 2 to 4.</summary>
    private static int MaskOf(ulong[] rows) =>
        (int)((rows[8] >> 2 & 1) << 2 | (rows[8] >> 3 & 1) << 1 | (rows[8] >> 4 & 1)) ^ 0b101;
}
