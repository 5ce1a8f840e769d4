using System.Globalization;
using CalWater.Billing.Bills;
using CalWater.Billing.Pdf.Drawing;

namespace CalWater.Billing.Pdf.Layout.Parts;

/// <summary>The line that a payment processor reads: account, amount in cents, and a check digit over both.</summary>
internal static class ScanLine
{
    // OCR-A is read at ten characters to the inch: 10 points in this typeface.
    private static readonly TextStyle Style = new(Face.MachineReadable, 10);

    public static string Of(Bill bill)
    {
        var digits = bill.Account + bill.TotalDue.Cents.ToString("D10", CultureInfo.InvariantCulture);
        return $"{digits[..10]} {digits[10..]} {CheckDigit(digits)}";
    }

    public static void Draw(ICanvas canvas, Bill bill)
    {
        var line = Of(bill);
        using var paragraph = canvas.As(Role.Paragraph);
        canvas.Text(line, Sheet.Right - canvas.Width(line, Style), Letter.Height - 24, Style, Palette.Black);
    }

    /// <summary>The digit that makes the weighted sum a multiple of ten (Luhn, ISO/IEC 7812-1 annex B).</summary>
    private static int CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var value = (digits[^(i + 1)] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += value > 9 ? value - 9 : value;
        }
        return (10 - sum % 10) % 10;
    }
}
