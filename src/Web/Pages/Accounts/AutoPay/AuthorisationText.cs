namespace CalWater.Web.Pages.Accounts.AutoPay;

/// <summary>
/// The points of each version of the authorisation; text <c>auto-pay-1.3</c> is the third of the first. What somebody agreed to
/// stays readable, so a version never changes: new words are a new version.
/// </summary>
internal static class AuthorisationText
{
    public const string Current = "auto-pay-1";

    private static readonly Dictionary<string, int> Points = new() { [Current] = 6 };

    public static IEnumerable<string> Keys(string version) => Enumerable.Range(1, Points[version]).Select(point => $"{version}.{point}");
}
