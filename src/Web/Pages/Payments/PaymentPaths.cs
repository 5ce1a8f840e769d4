using CalWater.Grains.Payments;

namespace CalWater.Web.Pages.Payments;

/// <summary>The addresses of a payment's pages, and of the account it pays first.</summary>
public static class PaymentPaths
{
    /// <param name="payment">The payment.</param>
    /// <param name="below">The page below the payment's own, such as <c>/cancel</c>.</param>
    public static string Path(this PaymentView payment, string below = "")
    {
        ArgumentNullException.ThrowIfNull(payment);
        return $"/payments/{payment.Id}{below}";
    }

    /// <param name="payment">The payment.</param>
    /// <param name="below">The page below the account's own, such as <c>/pay</c>.</param>
    public static string AccountPath(this PaymentView payment, string below = "")
    {
        ArgumentNullException.ThrowIfNull(payment);
        return $"/accounts/{payment.Shares[0].Page}{below}";
    }
}
