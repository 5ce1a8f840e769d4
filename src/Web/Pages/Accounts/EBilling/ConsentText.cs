namespace CalWater.Web.Pages.Accounts.EBilling;

/// <summary>
/// The points of each version of the consent; text <c>e-billing-2.3</c> is the third of the second. What somebody agreed to
/// stays readable, so a version never changes: new words are a new version.
/// </summary>
internal static class ConsentText
{
    public const string Current = "e-billing-2";

    public static readonly IReadOnlyDictionary<string, int> Points = new Dictionary<string, int> { ["e-billing-1"] = 6, [Current] = 9 };

    public static IEnumerable<string> Keys(string version) => Enumerable.Range(1, Points[version]).Select(point => $"{version}.{point}");
}

/// <summary>The words of a version, for one account.</summary>
/// <param name="BillingAddress">Where the notice of each bill goes.</param>
internal sealed record ConsentShown(string Version, string ServiceAddress, string BillingAddress);
