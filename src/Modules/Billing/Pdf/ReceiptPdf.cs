using System.Text.Json;
using CalWater.Billing.Pdf.Layout;
using CalWater.Billing.Pdf.Layout.Parts;
using CalWater.Billing.Pdf.Writing;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Pdf;

internal sealed class ReceiptPdf : IReceiptPdf
{
    private const double Top = 100, AmountWidth = 90, NumberWidth = 110;

    public void Render(PaymentView payment, string utility, Language language, Stream output)
    {
        var paid = payment.Settlement ?? throw new InvariantBrokenException($"Payment {payment.Id} has no receipt: it has not succeeded.");
        var (document, words) = (new PdfDocument(), Words.In(language));
        document.Start();
        var flow = new Flow(document, Sheet.Body);
        flow.NewPage();
        Letterhead.Draw(document, utility, words["ReceiptTitle"]);
        flow.Column.Y = Top;
        Facts(flow.Column, payment, paid, words);
        Shares(document, flow, payment, words);
        document.Finish(
            new(words["ReceiptTitle"], utility, words.Language.Culture().Name, paid.PaidAt.ToPacificDate(), "CalWater receipt 1", Data(payment, paid, words)), output);
    }

    private static void Facts(Column column, PaymentView payment, PaymentSettlement paid, Words words)
    {
        column.Paragraph(words["ReceiptLead"], Typography.Large, Palette.Text);
        column.Space(14);
        column.Paragraph(payment.Amount.ToString(), Typography.Code, Palette.Water);
        column.Space(10);
        foreach (var (label, value) in new[]
        {
            ("ReceiptConfirmation", payment.Confirmation), ("ReceiptDate", words.LongDate(paid.PaidAt.ToPacificDate())),
            ("ReceiptMethod", words.Format("ReceiptEnding", paid.Brand, paid.Last4))
        })
        {
            column.Fact(words[label], value, Typography.Body);
            column.Space(6);
        }
        column.Space(10);
    }

    private static void Shares(PdfDocument document, Flow flow, PaymentView payment, Words words)
    {
        flow.Column.Heading(words["ReceiptAccounts"]);
        TableColumn[] columns =
        [
            new(words["ReceiptAddress"], Sheet.Width - NumberWidth - AmountWidth), new(words["ReceiptAccount"], NumberWidth), new(words["ReceiptAmount"], AmountWidth, Right: true)
        ];
        new Table(document, flow, columns).Draw(
            [.. payment.Shares.Select(share => new TableCell[] { share.ServiceAddress, share.Account.ToDisplay(), share.Amount.ToString() })],
            [words["ReceiptTotal"], "", payment.Amount.ToString()]);
    }

    /// <summary>The receipt's facts as data, as a bill's travel with it.</summary>
    private static Attachment Data(PaymentView payment, PaymentSettlement paid, Words words) => new("receipt.json", "application/json", words["ReceiptData"], output =>
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteString("confirmation", payment.Confirmation);
        json.WriteString("paidOn", paid.PaidAt.ToPacificDate().ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("amount", payment.Amount.ToPlainString());
        json.WriteStartArray("accounts");
        foreach (var share in payment.Shares)
        {
            json.WriteStartObject();
            json.WriteString("account", share.Account.ToString());
            json.WriteString("amount", share.Amount.ToPlainString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });
}
