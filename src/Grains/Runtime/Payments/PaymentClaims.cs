using System.Collections.Immutable;
using CalWater.Billing.Payments;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Grains.Runtime.Payments;

/// <summary>Takes the accounts of a payment, so that no other can be open for them, and lets go of them.</summary>
internal sealed class PaymentClaims(IGrainFactory grains)
{
    /// <summary>All accounts, or none and the reason. By number, so that two payments never wait for each other.</summary>
    public async Task<ClaimedAccounts> TakeAsync(PaymentId payment, StartPayment command)
    {
        List<PaidShare> shares = [];
        foreach (var allocation in command.Allocations.OrderBy(allocation => allocation.Account))
        {
            var (share, answer) = await TakeAsync(payment, allocation, command);
            if (share is not null) shares.Add(share);
            else return await GiveUpAsync(payment, shares, answer!);
        }
        return new([.. shares], null);
    }

    public Task ReleaseAsync(PaymentId payment, IEnumerable<PaidShare> shares) =>
        Task.WhenAll(shares.Select(share => grains.AccountPayments(share.Account).Release(payment)));

    private async Task<(PaidShare?, PaymentStart?)> TakeAsync(PaymentId payment, PaymentAllocation allocation, StartPayment command)
    {
        while (true)
        {
            var claim = await grains.AccountPayments(allocation.Account).Claim(payment, allocation.Amount, command.OverpaymentAccepted);
            if (claim is AccountClaimed claimed) return (claimed.Share, null);
            if (claim is AccountRefused refused) return (null, refused.Refusal);
            var other = await MakeWayAsync(((AccountHeld)claim).By, allocation.Account, command);
            if (other is not null) return (null, new PaymentUnderway(other));
        }
    }

    /// <summary>Settles or closes the payment that is open; it, when that cannot be, or when it is what is asked for anyway.</summary>
    private async Task<PaymentView?> MakeWayAsync(PaymentId other, AccountNumber account, StartPayment command)
    {
        var open = await grains.Payment(other).Refresh();
        // Auto Pay waits for a customer who is paying just now.
        if (open is { CheckoutUrl: not null } && command.Charge?.Debit is null && !open.IsFor(command)) open = await grains.Payment(other).Cancel();
        // A crash between the claim and the payment left the claim of a payment that never was.
        if (open is null) await grains.AccountPayments(account).Release(other);
        return open is null || open.Status.IsTerminal() ? null : open;
    }

    private async Task<ClaimedAccounts> GiveUpAsync(PaymentId payment, List<PaidShare> shares, PaymentStart answer)
    {
        await ReleaseAsync(payment, shares);
        return new([], answer);
    }
}

/// <summary>The shares of a payment that may start, or the answer to one that may not.</summary>
internal sealed record ClaimedAccounts(ImmutableArray<PaidShare> Shares, PaymentStart? Answer);
