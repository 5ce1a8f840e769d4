using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Web.Pages.Accounts;

/// <summary>The addresses of an account's pages. They carry its opaque id, never its number.</summary>
public static class AccountPaths
{
    /// <param name="account">The account.</param>
    /// <param name="below">The page below the account's own, such as <c>/pay</c>.</param>
    public static string Path(this ServiceAccount account, string below = "")
    {
        ArgumentNullException.ThrowIfNull(account);
        return $"/accounts/{account.Id}{below}";
    }

    public static string BillPath(this ServiceAccount account, BillNumber bill) => account.Path($"/bills/{Uri.EscapeDataString(bill.Value)}");

    public static string PdfPath(this ServiceAccount account, BillNumber bill) => account.BillPath(bill) + "/pdf";

    public static string CheckPath(this ServiceAccount account, BillNumber bill) => account.BillPath(bill) + "/check";
}
