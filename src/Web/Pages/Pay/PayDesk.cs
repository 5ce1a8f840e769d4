using CalWater.Grains.Payments;
using CalWater.Web.Pages.Accounts;
using CalWater.Web.Pages.Payments;
using CalWater.Web.Security;

namespace CalWater.Web.Pages.Pay;

/// <summary>Pays accounts of the signed-in login together. Only its own open ones are ever among them.</summary>
internal sealed class PayDesk(MyAccounts accounts, AccountSummaries summaries, PaymentDesk payments)
{
    public async Task<IReadOnlyList<AccountSummary>> PayableAsync() =>
        await summaries.OfAsync([.. (await accounts.AllAsync()).Where(account => !account.IsClosed)]);

    public Task<SavedMethods> MethodsAsync() => payments.MethodsAsync();

    public Task<PaymentStart> StartAsync(PayInput input, Basket basket) =>
        payments.StartAsync(input.Payment, [.. basket.Allocations], input.PayMore, new(input.Method, input.Save));
}
