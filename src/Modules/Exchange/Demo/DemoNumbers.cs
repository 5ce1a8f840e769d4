using System.Globalization;

namespace CalWater.Exchange.Demo;

/// <summary>
/// Numbers that look drawn at random and never meet: a running index times a number prime to the power of ten it is
/// folded into. No number tells another, so a bill's number in a page address does not give the account's away.
/// </summary>
internal static class DemoNumbers
{
    private const long Prime = 387_420_489;
    private const long Billion = 1_000_000_000;
    private const int BillsPerAccount = 128;

    /// <summary>Accounts outside the cast begin with a 2; ten digits, no check digit.</summary>
    public static AccountNumber Account(int index) => AccountNumber.Parse($"2{Nine(index)}");

    public static string Meter(int index) => $"M{Nine(index + 17L)}";

    public static string Bill(int index, int bill, DateOnly issuedOn) =>
        issuedOn.ToString("yyMM", CultureInfo.InvariantCulture) + Nine(((long)index * BillsPerAccount) + bill);

    public static string Posting(string prefix, int index, int number) =>
        $"{prefix}{Nine(((long)index * BillsPerAccount) + number)}";

    private static string Nine(long index) => (index * Prime % Billion).ToString("D9", CultureInfo.InvariantCulture);
}
