using CalWater.Grains.Payments;

namespace CalWater.Billing.Pdf;

/// <summary>Renders the receipt of a payment as bills are rendered: tagged, archival, with its facts as data.</summary>
public interface IReceiptPdf
{
    /// <summary>Writes the receipt to the output, which stays open.</summary>
    /// <param name="payment">One that has succeeded.</param>
    /// <param name="utility">The utility's name.</param>
    /// <param name="language">Of the receipt.</param>
    /// <param name="output">Where it goes.</param>
    /// <exception cref="InvariantBrokenException">The payment has not succeeded: there is nothing to give a receipt for.</exception>
    void Render(PaymentView payment, string utility, Language language, Stream output);
}
