using CalWater.Grains.Payments;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Hosting;
using CalWater.Web.Resources;
using CalWater.Web.Security;
using Microsoft.Extensions.Options;
using Orleans;

namespace CalWater.Web.Pages.Payments;

/// <summary>Starts payments in the name of the signed-in login, and finds its own and those of its accounts.</summary>
internal sealed class PaymentDesk(CurrentLogin login, IGrainFactory grains, IOptions<PortalOptions> portal)
{
    /// <summary>The payment as the gateway sees it now, and as it was seen last by whoever only views it; null when there is none, or the login neither made it nor owns every account of it.</summary>
    public async Task<PaymentView?> FindAsync(string? id)
    {
        if (await KnownAsync(id) is not { } known) return null;
        return known.Settlement is null && !login.IsViewed ? await grains.Payment(known.Id).Refresh() : known;
    }

    /// <summary>Closes the payment's Checkout page; null when there is no such payment for this login.</summary>
    public async Task<PaymentView?> CancelAsync(string? id) =>
        await KnownAsync(id) is { } known ? await grains.Payment(known.Id).Cancel() : null;

    /// <param name="id">As the form carried it; one that is taken or was not made here is replaced.</param>
    /// <param name="account">The account to pay.</param>
    /// <param name="amount">How much.</param>
    /// <param name="overpaymentAccepted">Whether the customer wants to pay this amount even if it is more than is owed.</param>
    public async Task<PaymentStart> StartAsync(string? id, AccountNumber account, Money amount, bool overpaymentAccepted)
    {
        var payment = PaymentId.TryParse(id, out var made) ? made : PaymentId.New();
        var answer = await SendAsync(payment, account, amount, overpaymentAccepted);
        return answer is PaymentIdTaken ? await SendAsync(PaymentId.New(), account, amount, overpaymentAccepted) : answer;
    }

    private async Task<PaymentStart> SendAsync(PaymentId payment, AccountNumber account, Money amount, bool overpaymentAccepted)
    {
        var (page, receipt) = (portal.Value.Address($"/payments/{payment}"), await ReceiptToAsync(account));
        return await grains.Payment(payment).Start(new(
            login.Id, [new(account, amount)], overpaymentAccepted, PageLanguage.Current, receipt.Email.ToString(), page, page, receipt.Name));
    }

    /// <summary>The billing e-mail is the owner's; somebody else who pays gets the receipt themselves.</summary>
    private async Task<BillsAddressee> ReceiptToAsync(AccountNumber account)
    {
        var (online, mine) = (await grains.ServiceAccount(account).Get(), (await login.ProfileAsync()).Email);
        return online.Owner == login.Id ? online.BillsTo(mine) : new(mine, null);
    }

    private async Task<PaymentView?> KnownAsync(string? id)
    {
        if (!PaymentId.TryParse(id, out var payment) || await grains.Payment(payment).Get() is not { } known) return null;
        if (known.Login == login.Id) return known;
        foreach (var share in known.Shares)
            if (!await login.OwnsAsync(share.Account)) return null;
        return known;
    }
}
