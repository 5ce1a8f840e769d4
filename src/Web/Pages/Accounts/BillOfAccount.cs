using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;

namespace CalWater.Web.Pages.Accounts;

/// <summary>A bill and the account whose pages show it.</summary>
internal sealed record BillOfAccount(ServiceAccount Account, BillSummary Bill);
