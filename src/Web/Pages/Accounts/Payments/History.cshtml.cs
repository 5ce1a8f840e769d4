using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Accounts.Payments;

/// <summary>What was paid on one account, here and elsewhere, newest first.</summary>
[OpensToViewers("payments")]
[OpensTo(AccountRight.Read)]
internal sealed class HistoryModel(PaymentLines payments) : AccountPageModel
{
    public IReadOnlyList<PaymentLine> Lines { get; private set; } = [];

    /// <summary>What is searched for.</summary>
    public string Words { get; private set; } = "";

    public async Task OnGetAsync(string? q, CancellationToken cancellation)
    {
        Words = q?.Trim() ?? "";
        Lines = await payments.FindAsync(Account.Number, IsOwn, q, cancellation);
    }
}
