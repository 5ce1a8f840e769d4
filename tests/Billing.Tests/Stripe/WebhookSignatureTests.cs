using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CalWater.Billing.Stripe.Webhooks;

namespace CalWater.Billing.Tests.Stripe;

public sealed class WebhookSignatureTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 20, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Body = """{"id":"evt_1","object":"event"}"""u8.ToArray();

    /// <summary>Made with OpenSSL: printf '1700000000.{"id":"evt_1","object":"event"}' | openssl dgst -sha256 -hmac whsec_test</summary>
    private const string Known = "t=1700000000,v1=4c15fb2a43f93ef61eaa3e0893866d57cad9cad4223242cfb96f362480cb4021";

    [Fact]
    public void A_signature_made_elsewhere_is_accepted() =>
        Assert.True(WebhookSignature.IsValid(Body, Known, ["whsec_test"], DateTimeOffset.FromUnixTimeSeconds(1_700_000_000)));

    [Theory]
    [InlineData(-300, true), InlineData(-301, false), InlineData(0, true), InlineData(300, true), InlineData(301, false)]
    public void Five_minutes_either_way_are_tolerated(int seconds, bool isValid) =>
        Assert.Equal(isValid, IsValid(Header("whsec_a", Now.AddSeconds(seconds))));

    [Fact]
    public void Either_secret_will_do_while_one_replaces_the_other() => Assert.True(IsValid(Header("whsec_b", Now)));

    [Fact]
    public void One_right_signature_among_several_will_do() =>
        Assert.True(IsValid(Header("whsec_a", Now) + ",v1=" + new string('0', 64) + ",v0=ab"));

    [Theory]
    [InlineData(null), InlineData(""), InlineData("t=,v1="), InlineData("v1=00"), InlineData("garbage"), InlineData("t=99999999999999999999,v1=00")]
    public void What_is_no_signature_is_refused(string? header) => Assert.False(IsValid(header));

    [Fact]
    public void A_thousand_altered_bodies_and_signatures_are_refused()
    {
        var header = Header("whsec_a", Now);
        for (var i = 0; i < 500; i++)
        {
            byte[] altered = [.. Body];
            altered[i % altered.Length] ^= (byte)(1 + (i / altered.Length));
            Assert.False(WebhookSignature.IsValid(altered, header, ["whsec_a", "whsec_b"], Now));
            Assert.False(IsValid(Header("whsec_" + i.ToString(CultureInfo.InvariantCulture), Now)));
        }
    }

    [Fact]
    public void The_time_belongs_to_what_is_signed() =>
        Assert.False(IsValid(Header("whsec_a", Now.AddDays(-1)).Replace(Seconds(Now.AddDays(-1)), Seconds(Now), StringComparison.Ordinal)));

    private static bool IsValid(string? header) => WebhookSignature.IsValid(Body, header, ["whsec_a", "whsec_b"], Now);

    private static string Header(string secret, DateTimeOffset at)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(Seconds(at) + "."), .. Body];
        return $"t={Seconds(at)},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed))}";
    }

    private static string Seconds(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
