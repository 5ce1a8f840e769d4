using CalWater.Web.Downloads;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Accounts;

/// <summary>The accounts of the list, as searched and sorted, for a spreadsheet; headings in the page's language.</summary>
internal sealed class CsvModel(MyAccounts accounts, AccountSummaries summaries, IStringLocalizer<CsvModel> text, TimeProvider clock) : PageModel
{
    private static readonly string[] Headings =
        ["AccountNumber", "Nickname", "ServiceAddress", "City", "Status", "AmountDue", "DueDate", "PastDueAmount", "ShutOffNotBeforeColumn", "EBilling", "AutoPay", "PaymentMethod"];

    public async Task<IActionResult> OnGetAsync()
    {
        var list = new AccountList(await summaries.OfAsync(await accounts.AllAsync()), AccountListQuery.From(Request.Query));
        return new StreamedFile(SpreadsheetCsv.Type, $"accounts-{clock.PacificToday():yyyy-MM-dd}.csv", (output, _) => WriteAsync(list.Found, output));
    }

    private async Task WriteAsync(IReadOnlyList<AccountSummary> found, Stream output)
    {
        await using var csv = new SpreadsheetCsv(output);
        await csv.WriteAsync([.. Headings.Select(heading => text[heading].Value)]);
        foreach (var each in found)
            await csv.WriteAsync(
                each.Account.Number.ToDisplay(), each.Nickname, each.Account.ServiceAddress, each.Account.City, Words(each.Account.Status.ToString()),
                each.Balance.Balance, each.DueDate, each.Balance.PastDue, each.ShutOff?.Earliest,
                Words(each.HasEBilling ? "On" : "Off"), Words(each.AutoPayState), each.PaidWith is { } line ? text["EndingIn", line.Brand, line.Last4].Value : Words("NoMethod"));
    }

    private string Words(string key) => text[key].Value;
}
