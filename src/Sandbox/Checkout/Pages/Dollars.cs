using System.Globalization;

namespace CalWater.Sandbox.Checkout.Pages;

internal static class Dollars
{
    /// <summary>Cents as people read them: <c>$1,083.00</c>, in both languages.</summary>
    public static string Of(long cents) => string.Create(CultureInfo.InvariantCulture, $"${cents / 100m:N2}");
}
