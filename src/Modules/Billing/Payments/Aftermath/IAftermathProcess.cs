using CalWater.Grains.Payments;

namespace CalWater.Billing.Payments.Aftermath;

/// <summary>What the grain of an aftermath does between two of its states: gateway, rules, consequences.</summary>
public interface IAftermathProcess
{
    /// <summary>Why the order cannot be given; null when it can.</summary>
    RefundVerdict? Refusal(PaymentView payment, AftermathState state, RefundOrder order);

    /// <summary>Hands over what was ordered, and looks at every refund and dispute; null when the gateway does not say. May be repeated.</summary>
    Task<AftermathState?> LookAsync(PaymentView payment, AftermathState state);

    /// <summary>Makes postings and history agree with the moves. May be repeated.</summary>
    Task CarryOutAsync(PaymentView payment, AftermathState state);

    /// <summary>Makes the history agree with the moves. May be repeated.</summary>
    Task ShowAsync(PaymentId payment, AftermathState state);

    /// <summary>Mails what is not told yet. May be repeated.</summary>
    Task TellAsync(PaymentView payment, AftermathState state);
}
