using System.Security.Cryptography;
using System.Text;
using CalWater.Web.Pages.Accounts.EBilling;
using CalWater.Web.Tests.Resources;

namespace CalWater.Web.Tests.Accounts;

/// <summary>What somebody agreed to stays as it was: who changes these words makes a new version.</summary>
public sealed class ConsentTextTests
{
    private const string Feature = "Accounts.EBilling";

    [Theory]
    [InlineData("e-billing-1", "9865e3c74f676728")]
    [InlineData("e-billing-2", "ad20568c557f9375")]
    public void The_words_of_a_version_never_change(string version, string fingerprint)
    {
        var words = new[] { TextFiles.English(Feature), TextFiles.In(Language.Spanish, Feature) }.SelectMany(text => ConsentText.Keys(version).Select(key => text[key]));
        Assert.Equal(fingerprint, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words))))[..16]);
    }

    [Fact]
    public void Every_point_of_the_consent_belongs_to_a_version() => Assert.Equal(
        TextFiles.English(Feature).Keys.Where(key => key.StartsWith("e-billing-", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
        ConsentText.Points.Keys.SelectMany(ConsentText.Keys).Order(StringComparer.Ordinal));
}
