using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments;

/// <summary>A payment at one moment. Every step makes a new record; a terminal status is never left.</summary>
public sealed record Payment
{
    public required PaymentOrder Order { get; init; }
    public required DateTimeOffset ChangedAt { get; init; }
    public PaymentStatus Status { get; init; } = PaymentStatus.Created;
    /// <summary>Counts the changes, so that an older one never overwrites a newer.</summary>
    public int Version { get; init; } = 1;
    public OpenedCheckout? Checkout { get; init; }
    public PaymentSettlement? Settlement { get; init; }
    /// <summary>The gateway's intent, where a saved method was charged.</summary>
    public string? Intent { get; init; }
    /// <summary>Why the bank refused.</summary>
    public PaymentDecline? Decline { get; init; }
    /// <summary>The bank of the saved method wants to hear from the customer: the payment goes on on the gateway's page.</summary>
    public bool AsksCustomer { get; init; }
    /// <summary>Why the gateway's object cannot be believed; for the billing office.</summary>
    public string? Discrepancy { get; init; }
    /// <summary>It was unknown once, and its page promised a letter.</summary>
    public bool OwesWord { get; init; }
    /// <summary>Everything that follows from the end has been done: postings, mail, history.</summary>
    public bool IsCarriedOut { get; init; }

    internal static Payment Create(PaymentOrder order) => new() { Order = order, ChangedAt = order.At };

    public bool IsTerminal => Status.IsTerminal();

    /// <summary>The payment after the gateway has answered, or has not.</summary>
    internal Payment Heard(GatewayAnswer<CheckoutSession> answer, DateTimeOffset now)
    {
        if (answer.IsDone) return HandedOver(now).Saw(answer.Value, now);
        if (Checkout is null && NothingExists(answer.Fault)) return To(PaymentStatus.Canceled, now);
        return HandedOver(now).To(PaymentStatus.Unknown, now);
    }

    /// <summary>The payment after its saved method was charged, or was not.</summary>
    internal Payment HeardOfCharge(GatewayAnswer<PaymentIntent> answer, DateTimeOffset now)
    {
        if (answer.IsDone) return HandedOver(now).Saw(answer.Value, now);
        if (Intent is null && IsRefusal(answer.Fault)) return HandedOver(now).Refused(new(answer.Fault.Code ?? "invalid_request", answer.Fault.DeclineCode), now);
        if (Intent is null && NothingExists(answer.Fault)) return To(PaymentStatus.Canceled, now);
        return HandedOver(now).To(PaymentStatus.Unknown, now);
    }

    public Payment CarriedOut() => this with { IsCarriedOut = true };

    public PaymentView ToView() => new(
        Order.Id, Order.Login, Status, Order.Shares, Order.ReceiptTo, Order.At,
        Status == PaymentStatus.Submitted ? Checkout?.Url : null, Settlement, Order.Language, Order.ReceiptName) { Decline = Decline, Charge = Order.Charge };

    /// <summary>It is for a saved method to pay, and no page of the gateway is wanted.</summary>
    internal bool ChargesMethod => Order.Charge is not null && !AsksCustomer;

    private Payment HandedOver(DateTimeOffset now) => Status == PaymentStatus.Created ? To(PaymentStatus.Submitted, now) : this;

    private Payment Saw(CheckoutSession session, DateTimeOffset now)
    {
        if (Order.Contradiction(session) is { } contradiction) return (this with { Discrepancy = contradiction }).To(PaymentStatus.Unknown, now);
        var status = CheckoutOutcome.Of(session);
        var next = (this with { Checkout = new(session.Id, session.Url), Discrepancy = null }).To(status, now);
        return next.Status == PaymentStatus.Succeeded && next.Settlement is null
            ? next with { Settlement = CheckoutOutcome.Settlement(session.PaymentIntent!) }
            : next;
    }

    private Payment Saw(PaymentIntent intent, DateTimeOffset now)
    {
        var seen = this with { Intent = intent.Id };
        if (Order.Contradiction(intent) is { } contradiction) return (seen with { Discrepancy = contradiction }).To(PaymentStatus.Unknown, now);
        if (intent is { Status: PaymentIntentStatus.RequiresPaymentMethod, LastPaymentError: { } error }) return seen.Refused(new(error.Code ?? "", error.DeclineCode), now);
        var next = (seen with { Discrepancy = null }).To(CheckoutOutcome.Of(intent), now);
        return next.Status == PaymentStatus.Succeeded && next.Settlement is null ? next with { Settlement = CheckoutOutcome.Settlement(intent) } : next;
    }

    /// <summary>Where the customer is there and their bank asks for them, they go on on the gateway's page.</summary>
    private Payment Refused(PaymentDecline decline, DateTimeOffset now) =>
        decline.Code == "authentication_required" && Order.Charge!.Debit is null
            ? this with { AsksCustomer = true, Intent = null }
            : (this with { Decline = decline }).To(PaymentStatus.Failed, now);

    private static bool IsRefusal(GatewayFault fault) =>
        fault.Kind is GatewayFaultKind.CardDeclined or GatewayFaultKind.AuthenticationRequired or GatewayFaultKind.InvalidRequest;

    private Payment To(PaymentStatus status, DateTimeOffset now) =>
        PaymentTransitions.Allow(Status, status)
            ? this with { Status = status, ChangedAt = now, Version = Version + 1, OwesWord = OwesWord || status == PaymentStatus.Unknown }
            : this;

    private static bool NothingExists(GatewayFault fault) => fault.NothingWasDone || fault.Kind == GatewayFaultKind.NotFound;
}

/// <summary>The Checkout Session of a payment; its address while it is open.</summary>
public sealed record OpenedCheckout(string SessionId, Uri? Url);

/// <summary>The state of a payment's grain.</summary>
public sealed record PaymentState
{
    /// <summary>Null until the payment is started.</summary>
    public Payment? Payment { get; init; }
}
