using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments;

/// <summary>What a payment is for, frozen before the gateway hears of it: the same order makes the same request, always.</summary>
public sealed record PaymentOrder
{
    /// <summary>How long the Checkout page stays open.</summary>
    private static readonly TimeSpan CheckoutLifetime = TimeSpan.FromHours(1);
    private const int MostLines = 20;
    private const int LongestMetadata = 500;

    public required PaymentId Id { get; init; }
    public required LoginId Login { get; init; }
    public required ImmutableArray<PaidShare> Shares { get; init; }
    public required Language Language { get; init; }
    public required string ReceiptTo { get; init; }
    public string? ReceiptName { get; init; }
    public required Uri ReturnUrl { get; init; }
    public required Uri CancelUrl { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The saved method that is charged; null where the customer pays on the gateway's page.</summary>
    public SavedMethodCharge? Charge { get; init; }

    /// <summary>The customer's record at the gateway, where the method that pays on its page is to be saved.</summary>
    public string? SavesFor { get; init; }

    internal static PaymentOrder From(PaymentId id, StartPayment command, ImmutableArray<PaidShare> shares, DateTimeOffset at) => new()
    {
        Id = id,
        Login = command.Login,
        Shares = shares,
        Language = command.Language,
        ReceiptTo = command.ReceiptTo,
        ReceiptName = command.ReceiptName,
        ReturnUrl = command.ReturnUrl,
        CancelUrl = command.CancelUrl,
        At = at,
        Charge = command.Charge,
        SavesFor = command.SavesFor
    };

    internal Money Amount => Shares.Sum(share => share.Amount);

    internal IdempotencyKey Key(string step) => IdempotencyKey.For(Id, step);

    /// <summary>The key of the charge: a debit of Auto Pay has one of its own, whichever run makes it.</summary>
    internal IdempotencyKey ChargeKey => Charge?.Debit is { } debit ? IdempotencyKey.ForAutoPay(debit.Bill, debit.Attempt) : Key("charge");

    internal CheckoutRequest ToCheckout() => new(
        Id, Lines, Metadata, Language, ReceiptTo, ReturnUrl, CancelUrl, At + CheckoutLifetime)
    {
        Customer = SavesFor,
        SavesMethod = SavesFor is not null
    };

    internal ChargeRequest ToCharge() => new(
        Id, Charge!.Customer, Charge.Method.Id, Charge.Method.Kind, Amount, Metadata, CustomerIsAbsent: Charge.Debit is not null);

    /// <summary>The page names each account, where they are few enough to be read there.</summary>
    private ImmutableArray<CheckoutLine> Lines => Shares.Length <= MostLines
        ? [.. Shares.Select(share => new CheckoutLine(share.ServiceAddress, share.Amount))]
        : [new(Language.Choose($"{Shares.Length} water accounts", $"{Shares.Length} cuentas de agua"), Amount)];

    /// <summary>Which of the frozen facts the session contradicts; null when it is this order's session.</summary>
    internal string? Contradiction(CheckoutSession session)
    {
        if (session.Currency != "usd" || session.AmountTotal != Amount) return $"session {session.Id} is over {session.AmountTotal} {session.Currency}, not {Amount} usd";
        if (!Carries(session.Metadata)) return $"session {session.Id} carries other metadata";
        return session.PaymentIntent is { } intent ? Contradiction(intent) : null;
    }

    /// <summary>Which of the frozen facts the intent contradicts; null when it is this order's intent.</summary>
    internal string? Contradiction(PaymentIntent intent)
    {
        if (intent.Currency != "usd" || intent.Amount != Amount) return $"intent {intent.Id} is over {intent.Amount} {intent.Currency}, not {Amount} usd";
        return Carries(intent.Metadata) ? null : $"intent {intent.Id} carries other metadata";
    }

    private Dictionary<string, string> Metadata => new()
    {
        ["payment"] = Id.Value,
        ["allocations"] = Allocations
    };

    private bool Carries(IReadOnlyDictionary<string, string> metadata) =>
        Metadata.All(pair => metadata.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <summary><c>0012345678=8300</c> for each account; their number and a hash, where that is more than Stripe keeps.</summary>
    private string Allocations
    {
        get
        {
            var each = string.Join(' ', Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Account}={share.Amount.Cents}")));
            return each.Length <= LongestMetadata ? each
                : string.Create(CultureInfo.InvariantCulture, $"{Shares.Length} accounts, sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(each)))}");
        }
    }
}
