using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Downloads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts.Payments;

/// <summary>The payments of the history, as searched, for a spreadsheet.</summary>
[OpensTo(AccountRight.Read)]
internal sealed class CsvModel(PaymentLines payments, IStringLocalizer<CsvModel> text) : AccountPageModel
{
    private static readonly string[] Headings = ["Date", "Amount", "Status", "PaidWith", "ConfirmationNumber"];

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellation)
    {
        var lines = await payments.FindAsync(Account.Number, IsOwn, q, cancellation);
        return new StreamedFile(SpreadsheetCsv.Type, $"payments-{Account.Id}.csv", (output, _) => WriteAsync(lines, output));
    }

    private async Task WriteAsync(IReadOnlyList<PaymentLine> lines, Stream output)
    {
        await using var csv = new SpreadsheetCsv(output);
        await csv.WriteAsync([.. Headings.Select(heading => text[heading].Value)]);
        foreach (var line in lines)
            await csv.WriteAsync(line.At.ToPacificDate(), line.Amount, text[line.State].Value, Method(line), line.Confirmation);
    }

    private string Method(PaymentLine line) =>
        line.Brand is null ? text[line.Status is null ? "Elsewhere" : "Card"] : $"{line.Brand} {line.Last4}";
}
