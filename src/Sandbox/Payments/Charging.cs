using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>Charges, and what they put on the balance.</summary>
internal static class Charging
{
    private static readonly TimeSpan PayoutDelay = TimeSpan.FromDays(2);

    public static Charge Approved(Draft draft, PaymentIntent intent, PaymentMethod method)
    {
        var charge = New(draft, intent, method) with { AmountCaptured = intent.Amount, Captured = true, Paid = true };
        var posting = Post(draft, charge.Id, "charge", charge.Amount, FeeOf(charge.Amount), charge.Description);
        return draft.Put(charge with { BalanceTransaction = posting.Id });
    }

    public static Charge Declined(Draft draft, PaymentIntent intent, PaymentMethod method, Decline decline) =>
        draft.Put(New(draft, intent, method) with
        {
            FailureCode = decline.Code,
            FailureMessage = decline.Message,
            Outcome = Outcome.Declined(decline.DeclineCode ?? decline.Code),
            Status = "failed",
        });

    public static BalanceTransaction Post(Draft draft, string source, string type, long amount, long fee, string? description) =>
        draft.Put(new BalanceTransaction
        {
            Id = StripeIds.New("txn_"),
            Created = draft.Now,
            Amount = amount,
            AvailableOn = draft.Now + (long)PayoutDelay.TotalSeconds,
            Currency = "usd",
            Description = description,
            Fee = fee,
            Source = source,
            Type = type,
        });

    /// <summary>Stripe's published price for a US card: 2.9 % and 30 cents.</summary>
    private static long FeeOf(long amount) => (long)Math.Round(amount * 0.029m, MidpointRounding.AwayFromZero) + 30;

    private static Charge New(Draft draft, PaymentIntent intent, PaymentMethod method) => new()
    {
        Id = StripeIds.New("ch_"),
        Created = draft.Now,
        Amount = intent.Amount,
        BillingDetails = method.BillingDetails,
        Currency = intent.Currency,
        Description = intent.Description,
        Metadata = intent.Metadata,
        Outcome = Outcome.Authorized,
        PaymentIntent = intent.Id,
        PaymentMethod = method.Id,
        PaymentMethodDetails = new PaymentMethodDetails(method.Card),
        ReceiptEmail = intent.ReceiptEmail,
        StatementDescriptorSuffix = intent.StatementDescriptorSuffix,
        Status = "succeeded",
    };
}
