using CalWater.Billing.Stripe;
using CalWater.Grains.Payments;
using static CalWater.Grains.Payments.PaymentStatus;

namespace CalWater.Billing.Payments;

/// <summary>What a Checkout Session says about the payment.</summary>
internal static class CheckoutOutcome
{
    public static PaymentStatus Of(CheckoutSession session) => (session.Status, session.PaymentIntent?.Status) switch
    {
        (_, PaymentIntentStatus.Succeeded) => session.PaymentIntent!.LatestCharge is { Paid: true } ? Succeeded : Unknown,
        (_, PaymentIntentStatus.Processing) => Pending,
        (CheckoutStatus.Expired, _) => Canceled,
        // A declined card leaves the page open: the customer may try another.
        (CheckoutStatus.Open, _) => Submitted,
        (_, PaymentIntentStatus.RequiresAction or PaymentIntentStatus.RequiresConfirmation) => Pending,
        (_, PaymentIntentStatus.RequiresPaymentMethod or PaymentIntentStatus.Canceled) => Failed,
        _ => Unknown
    };

    /// <summary>What an intent that charges a saved method says.</summary>
    public static PaymentStatus Of(PaymentIntent intent) => intent.Status switch
    {
        PaymentIntentStatus.Succeeded => intent.LatestCharge is { Paid: true } ? Succeeded : Unknown,
        PaymentIntentStatus.Processing => Pending,
        PaymentIntentStatus.RequiresPaymentMethod => Failed,
        PaymentIntentStatus.Canceled => Canceled,
        _ => Unknown
    };

    /// <param name="intent">One that has succeeded.</param>
    public static PaymentSettlement Settlement(PaymentIntent intent)
    {
        var charge = intent.LatestCharge!;
        var (brand, last4) = charge.PaymentMethodDetails switch
        {
            { Card: { } card } => (CardBrand(card.Brand), card.Last4),
            { UsBankAccount: { } bank } => (bank.BankName ?? "", bank.Last4 ?? ""),
            _ => ("", "")
        };
        return new(charge.Id, charge.Created, brand, last4, charge.PaymentMethodDetails?.Type, intent.Id);
    }

    /// <summary>A card's brand as people write it.</summary>
    internal static string CardBrand(string brand) => brand switch
    {
        "amex" => "American Express",
        "diners" => "Diners Club",
        "jcb" => "JCB",
        "unionpay" => "UnionPay",
        "" => "",
        _ => char.ToUpperInvariant(brand[0]) + brand[1..]
    };
}
