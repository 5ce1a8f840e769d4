using System.Globalization;
using System.Text;
using CalWater.Web.Security;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts;

/// <summary>
/// The accounts of the list, as searched and sorted, for a spreadsheet: headings in the page's language, numbers and dates as
/// programs read them. A text that a spreadsheet would take for a formula gets an apostrophe before it; a credit stays a number.
/// </summary>
internal sealed class CsvModel(MyAccounts accounts, AccountSummaries summaries, IStringLocalizer<CsvModel> text, TimeProvider clock) : PageModel
{
    private const string BeginsAFormula = "=+-@\t\r";
    private static readonly CsvConfiguration ForSpreadsheets = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    private static readonly string[] Headings =
        ["AccountNumber", "Nickname", "ServiceAddress", "City", "Status", "AmountDue", "DueDate", "PastDueAmount", "ShutOffNotBeforeColumn", "EBilling", "AutoPay", "PaymentMethod"];

    public async Task<IActionResult> OnGetAsync()
    {
        var list = new AccountList(await summaries.OfAsync(await accounts.AllAsync()), AccountListQuery.From(Request.Query));
        return File(await WriteAsync(list.Found), "text/csv; charset=utf-8", $"accounts-{clock.PacificToday():yyyy-MM-dd}.csv");
    }

    /// <summary>With a byte order mark, without which spreadsheets misread accents.</summary>
    private async Task<byte[]> WriteAsync(IReadOnlyList<AccountSummary> found)
    {
        using var file = new MemoryStream();
        await using (var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        await using (var csv = new CsvWriter(writer, ForSpreadsheets))
        {
            await WriteRowAsync(csv, [.. Headings.Select(heading => text[heading].Value)]);
            foreach (var each in found) await WriteRowAsync(csv, Row(each));
        }
        return file.ToArray();
    }

    private string[] Row(AccountSummary each) =>
    [
        each.Account.Number.ToDisplay(), Disarmed(each.Nickname ?? ""), Disarmed(each.Account.ServiceAddress), Disarmed(each.Account.City), text[each.Account.Status.ToString()],
        Plain(each.Balance.Balance), Plain(each.DueDate), Plain(each.Balance.PastDue), Plain(each.ShutOff?.Earliest),
        text[each.HasEBilling ? "On" : "Off"], text["AutoPayOff"], text["NoMethod"]
    ];

    private static string Disarmed(string text) => text.Length > 0 && BeginsAFormula.Contains(text[0]) ? "'" + text : text;

    private static string Plain(DateOnly? date) => date?.ToString("O", CultureInfo.InvariantCulture) ?? "";

    private static string Plain(Money amount) => amount.Dollars.ToString("0.00", CultureInfo.InvariantCulture);

    private static async Task WriteRowAsync(CsvWriter csv, IReadOnlyList<string> fields)
    {
        foreach (var field in fields) csv.WriteField(field);
        await csv.NextRecordAsync();
    }
}
