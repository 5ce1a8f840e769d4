using System.Collections.Immutable;
using System.Globalization;
using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments;

/// <summary>What a payment is for, frozen before the gateway hears of it: the same order makes the same request, always.</summary>
public sealed record PaymentOrder
{
    /// <summary>How long the Checkout page stays open.</summary>
    private static readonly TimeSpan CheckoutLifetime = TimeSpan.FromHours(1);

    public required PaymentId Id { get; init; }
    public required LoginId Login { get; init; }
    public required ImmutableArray<PaidShare> Shares { get; init; }
    public required Language Language { get; init; }
    public required string ReceiptTo { get; init; }
    public string? ReceiptName { get; init; }
    public required Uri ReturnUrl { get; init; }
    public required Uri CancelUrl { get; init; }
    public required DateTimeOffset At { get; init; }

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
        At = at
    };

    internal Money Amount => Shares.Sum(share => share.Amount);

    internal IdempotencyKey Key(string step) => IdempotencyKey.For(Id, step);

    internal CheckoutRequest ToCheckout() => new(
        Id, [.. Shares.Select(share => new CheckoutLine(share.ServiceAddress, share.Amount))], Metadata,
        Language, ReceiptTo, ReturnUrl, CancelUrl, At + CheckoutLifetime);

    /// <summary>Which of the frozen facts the session contradicts; null when it is this order's session.</summary>
    internal string? Contradiction(CheckoutSession session)
    {
        if (session.Currency != "usd" || session.AmountTotal != Amount) return $"session {session.Id} is over {session.AmountTotal} {session.Currency}, not {Amount} usd";
        if (!Carries(session.Metadata)) return $"session {session.Id} carries other metadata";
        return session.PaymentIntent is { } intent ? Contradiction(intent) : null;
    }

    private string? Contradiction(PaymentIntent intent)
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

    /// <summary><c>0012345678=8300</c> for each account.</summary>
    private string Allocations => string.Join(' ', Shares.Select(share => string.Create(CultureInfo.InvariantCulture, $"{share.Account}={share.Amount.Cents}")));
}
