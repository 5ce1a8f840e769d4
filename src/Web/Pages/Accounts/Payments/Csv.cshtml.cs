using System.Globalization;
using System.Text;
using CalWater.Grains.ServiceAccounts;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Payments;

/// <summary>The payments of the history, as searched, for a spreadsheet: headings in the page's language, numbers and dates as programs read them.</summary>
[OpensTo(AccountRight.Read)]
internal sealed class CsvModel(PaymentLines payments, IStringLocalizer<CsvModel> text) : AccountPageModel
{
    private static readonly CsvConfiguration ForSpreadsheets = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
    private static readonly string[] Headings = ["Date", "Amount", "Status", "PaidWith", "ConfirmationNumber"];

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellation)
    {
        var rows = (await payments.FindAsync(Account.Number, IsOwn, q, cancellation)).Select(Row);
        var file = new MemoryStream();
        await using (var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        await using (var csv = new CsvWriter(writer, ForSpreadsheets))
        {
            foreach (var row in rows.Prepend([.. Headings.Select(heading => text[heading].Value)]))
            {
                foreach (var field in row) csv.WriteField(field);
                await csv.NextRecordAsync();
            }
        }
        file.Position = 0;
        return File(file, "text/csv; charset=utf-8", $"payments-{Account.Id}.csv");
    }

    private string[] Row(PaymentLine line) =>
    [
        line.At.ToPacificDate().ToString("O", CultureInfo.InvariantCulture), line.Amount.ToPlainString(), text[line.State],
        line.Brand is null ? text[line.Status is null ? "Elsewhere" : "Card"] : $"{line.Brand} {line.Last4}", line.Confirmation ?? ""
    ];
}
