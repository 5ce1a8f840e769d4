using System.Collections.Immutable;
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

    /// <summary>What became of the money; null where none was taken.</summary>
    public async Task<AftermathView?> AftermathAsync(PaymentView payment) =>
        payment.Settlement is null ? null : await grains.Aftermath(payment.Id).Get();

    /// <summary>Closes the payment's Checkout page; null when there is no such payment for this login.</summary>
    public async Task<PaymentView?> CancelAsync(string? id) =>
        await KnownAsync(id) is { } known ? await grains.Payment(known.Id).Cancel() : null;

    /// <summary>What the login can pay with, as last known.</summary>
    public Task<SavedMethods> MethodsAsync() => grains.PaymentMethods(login.Id).Get();

    /// <param name="id">As the form carried it; one that is taken or was not made here is replaced.</param>
    /// <param name="allocations">How much goes to which account.</param>
    /// <param name="overpaymentAccepted">Whether the customer wants to pay this even if it is more than is owed.</param>
    /// <param name="with">What the customer pays with.</param>
    public async Task<PaymentStart> StartAsync(string? id, ImmutableArray<PaymentAllocation> allocations, bool overpaymentAccepted, PayingWith with)
    {
        var payment = PaymentId.TryParse(id, out var made) ? made : PaymentId.New();
        var answer = await SendAsync(payment, allocations, overpaymentAccepted, with);
        return answer is PaymentIdTaken ? await SendAsync(PaymentId.New(), allocations, overpaymentAccepted, with) : answer;
    }

    private async Task<PaymentStart> SendAsync(PaymentId payment, ImmutableArray<PaymentAllocation> allocations, bool overpaymentAccepted, PayingWith with)
    {
        var (page, receipt) = (portal.Value.Address($"/payments/{payment}"), await ReceiptToAsync(allocations));
        var command = new StartPayment(
            login.Id, allocations, overpaymentAccepted, PageLanguage.Current, receipt.Email.ToString(), page, page, receipt.Name);
        return await grains.Payment(payment).Start(await WithAsync(command, with));
    }

    /// <summary>A method that is not, or no longer, the login's own is as none: the customer gets to the gateway's page.</summary>
    private async Task<StartPayment> WithAsync(StartPayment command, PayingWith with)
    {
        var mine = grains.PaymentMethods(login.Id);
        var saved = await mine.Get();
        if (saved.Find(with.Method) is { } method) return command with { Charge = new(saved.Customer!, method) };
        return with.Saves ? command with { SavesFor = await mine.Customer((await login.ProfileAsync()).Email) } : command;
    }

    /// <summary>The billing e-mail is the owner's; somebody else who pays gets the receipt themselves.</summary>
    private async Task<BillsAddressee> ReceiptToAsync(ImmutableArray<PaymentAllocation> allocations)
    {
        var mine = (await login.ProfileAsync()).Email;
        if (allocations is not [var only]) return new(mine, null);
        var online = await grains.ServiceAccount(only.Account).Get();
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

/// <summary>What a customer pays with.</summary>
/// <param name="Method">One of the login's saved methods; null for the gateway's page.</param>
/// <param name="Saves">What is entered on that page is to be saved.</param>
internal sealed record PayingWith(string? Method, bool Saves);
