namespace CalWater.Grains.Payments;

/// <summary>The short form of a payment's id that receipts show and people read out.</summary>
public static class ConfirmationNumber
{
    /// <summary>Sixty random bits, so that no two payments share one: <c>ABCD-EFGH-JKMN</c>.</summary>
    public static string Of(PaymentId payment)
    {
        var text = payment.Value.ToUpperInvariant();
        return $"{text[..4]}-{text[4..8]}-{text[8..12]}";
    }
}
