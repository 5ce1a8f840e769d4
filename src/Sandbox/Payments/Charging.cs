using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>Charges, and what they put on the balance.</summary>
internal static class Charging
{
    private static readonly TimeSpan PayoutDelay = TimeSpan.FromDays(2);

    public static Charge Approved(Draft draft, PaymentIntent intent, PaymentMethod method) => Settled(draft, New(draft, intent, method));

    /// <summary>A bank account is charged; the bank has days to say no.</summary>
    public static Charge Pending(Draft draft, PaymentIntent intent, PaymentMethod method) =>
        draft.Put(New(draft, intent, method) with { Status = "pending" });

    /// <summary>The money is there.</summary>
    public static Charge Settled(Draft draft, Charge charge)
    {
        var posting = Post(draft, charge.Id, "charge", charge.Amount, FeeOf(charge), charge.Description);
        return draft.Put(charge with { AmountCaptured = charge.Amount, BalanceTransaction = posting.Id, Captured = true, Paid = true, Status = "succeeded" });
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

    /// <summary>Stripe's published prices: 2.9 % and 30 cents for a US card, 0.8 % and at most $5 for a bank account.</summary>
    private static long FeeOf(Charge charge) => charge.PaymentMethodDetails.Type == "card"
        ? Rounded(charge.Amount * 0.029m) + 30
        : Math.Min(500, Rounded(charge.Amount * 0.008m));

    private static long Rounded(decimal cents) => (long)Math.Round(cents, MidpointRounding.AwayFromZero);

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
        Customer = intent.Customer,
        PaymentIntent = intent.Id,
        PaymentMethod = method.Id,
        PaymentMethodDetails = PaymentMethodDetails.Of(method),
        ReceiptEmail = intent.ReceiptEmail,
        StatementDescriptorSuffix = intent.StatementDescriptorSuffix,
        Status = "succeeded",
    };
}
