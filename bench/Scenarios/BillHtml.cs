using System.Net;
using System.Text;
using CalWater.Billing.Bills;

namespace CalWater.Bench.Scenarios;

/// <summary>A bill as a plain page of HTML of about the same content, for the peers that print HTML.</summary>
internal static class BillHtml
{
    public static string Of(Bill bill)
    {
        var page = new StringBuilder("<!doctype html><html lang=es><title>Factura de agua</title><style>body{font:9pt 'Noto Sans',sans-serif;color:#1a2830}h1,h2{color:#0b4f71}table{width:100%;border-collapse:collapse}td,th{border-bottom:.5pt solid #c3d0d8;text-align:right}td:first-child,th:first-child{text-align:left}.due{background:#ecf3f7;padding:14pt;font-size:32pt}.next{break-before:page}</style>")
            .Append("<h1>Factura de agua</h1><p>").Append(Safe(bill.Customer.Name)).Append("<br>").Append(Safe(bill.Customer.ServiceAddress))
            .Append("<p class=due>").Append(bill.TotalDue).Append("<p>").Append(Language.Spanish.LongDate(bill.DueOn));
        Table(page, "Resumen de la cuenta", [("Saldo anterior", bill.PreviousBalance.ToString()), ("Pagos recibidos", bill.Payments.ToString()), ("Cargos", bill.CurrentCharges.ToString()), ("Importe adeudado", bill.TotalDue.ToString())]);
        Paragraphs(page, 4);
        page.Append("<div class=next></div>");
        Table(page, "Lecturas del medidor", bill.Reads.Select(read => (read.MeterNumber, $"{read.Previous} {read.Current} {read.UsageCcf}")));
        Table(page, "Cargos", bill.Lines.Select(line => (line.Description(Language.Spanish), $"{line.Tier} {line.QuantityCcf} {line.Rate} {line.Amount}")));
        Chart(page, bill.Usage);
        Paragraphs(page, 10);
        return page.Append("</html>").ToString();
    }

    private static void Table(StringBuilder page, string heading, IEnumerable<(string Label, string Value)> rows)
    {
        page.Append("<h2>").Append(heading).Append("</h2><table>");
        foreach (var (label, value) in rows) page.Append("<tr><th>").Append(Safe(label)).Append("<td>").Append(value);
        page.Append("</table>");
    }

    private static void Chart(StringBuilder page, IReadOnlyList<MonthlyUsage> usage)
    {
        page.Append("<svg width=340 height=120 role=img aria-label='Consumo'>");
        for (var i = 0; i < usage.Count; i++)
            page.Append($"<rect x={26 * i} y={100 - 3 * usage[i].Ccf} width=16 height={3 * usage[i].Ccf} fill=#0b4f71 /><text x={26 * i} y=115 font-size=8>{usage[i].Month}</text>");
        page.Append("</svg>");
    }

    private static void Paragraphs(StringBuilder page, int count)
    {
        for (var i = 0; i < count; i++)
            page.Append("<p>La ley de California protege el servicio de agua de los hogares. Le avisamos al menos 7 días hábiles antes de una suspensión, y hay más protección si la salud de alguien depende del agua.");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);
}
