using CalWater.Billing.Ledger;
using CalWater.Billing.Payments;
using CalWater.Grains.Payments;

namespace CalWater.Web.Pages.Accounts.Payments;

/// <summary>A line of the payment history.</summary>
/// <param name="Status">Null for a payment that was taken elsewhere: by mail, by phone or in person.</param>
/// <param name="Path">The page of a payment made here.</param>
internal sealed record PaymentLine(DateTimeOffset At, Money Amount, PaymentStatus? Status, string? Path, string? Brand, string? Last4,
    MoneyStanding Standing = MoneyStanding.Kept)
{
    /// <summary>The number of its receipt; null for a payment taken elsewhere.</summary>
    public string? Confirmation { get; init; }

    /// <summary>Searches as people do: an amount, the last digits of a card, its brand, the beginning of a confirmation number.</summary>
    public bool IsAskedFor(string words) => words.Length == 0 || new[] { Amount.ToPlainString(), Amount.ToString(), Brand, Last4, Confirmation }
        .Any(text => text?.StartsWith(words, StringComparison.OrdinalIgnoreCase) is true);

    /// <param name="payment">The payment.</param>
    /// <param name="canOpen">Whether its page opens for whoever looks.</param>
    public static PaymentLine Of(AccountPayment payment, bool canOpen) => new(
        payment.PaidAt ?? payment.StartedAt, payment.Amount, payment.Status, canOpen ? $"/payments/{payment.Id}" : null, payment.Brand, payment.Last4, payment.Standing)
    {
        Confirmation = ConfirmationNumber.Of(payment.Id)
    };

    public static PaymentLine Of(LedgerEntry entry) => new(entry.At, -entry.Amount, null, null, null, null);

    public static bool IsElsewhere(LedgerEntry entry) => entry is { Kind: LedgerKind.Payment, Payment: null };

    public string State => Standing != MoneyStanding.Kept ? $"State{Standing}" : Status is null or PaymentStatus.Succeeded ? "Received" : $"State{Status}";

    /// <summary>The tag that shows it: green for money that came, amber for what is open, grey for what came to nothing.</summary>
    public string Tag => (Status, Standing) switch
    {
        (_, MoneyStanding.Refunded) => "tag tag--off",
        (_, not MoneyStanding.Kept) => "tag tag--warn",
        (null or PaymentStatus.Succeeded, _) => "tag tag--good",
        (PaymentStatus.Failed or PaymentStatus.Canceled, _) => "tag tag--off",
        _ => "tag tag--warn"
    };
}
