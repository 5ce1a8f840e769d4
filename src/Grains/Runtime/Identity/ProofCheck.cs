using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Grains.Identity;
using CalWater.Identity.Pins;
using CalWater.Identity.SignUps;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Runtime.Identity;

/// <summary>What a sign-up must know of the account, by the setting <c>SignUp:Proof</c>.</summary>
internal sealed class ProofCheck(IBills bills, IMailedPins pins, IOptions<SignUpOptions> options)
{
    /// <summary>The newest may be on its way still, so the one before it counts too.</summary>
    private const int BillsThatCount = 2;

    /// <summary>What is checked before anything is told: unknown and wrong get the same words after the same queries.</summary>
    public async Task<SignUpRefused?> CheckAsync(ServiceAccount? account, SignUpStart start)
    {
        var isZip = account?.Zip == start.Zip;
        if (options.Value.Proof != SignUpProof.ZipAndLastBillTotal) return isZip ? null : new SignUpRefused.ZipDoesNotMatch();
        return await IsTotalAsync(start) && isZip ? null : new SignUpRefused.ProofDoesNotMatch();
    }

    /// <summary>The PIN, once account and ZIP code match and nobody is signed up; without one a letter is asked for.</summary>
    public async Task<SignUpRefused?> CheckPinAsync(ServiceAccount account, SignUpStart start)
    {
        if (options.Value.Proof != SignUpProof.MailedPin) return null;
        if (start.Pin is { } pin) return await pins.TryAsync(account.Number, pin) ? null : new SignUpRefused.PinDoesNotMatch(account.CenterId);
        await pins.RequestAsync(account.Number);
        return new SignUpRefused.PinMailed(account.CenterId);
    }

    private async Task<bool> IsTotalAsync(SignUpStart start)
    {
        var newest = (await bills.HistoryAsync(start.Account)).Where(bill => bill.ReplacedBy is null).Take(BillsThatCount);
        return newest.Any(bill => bill.TotalDue == start.LastBillTotal);
    }
}
