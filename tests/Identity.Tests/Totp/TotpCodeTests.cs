using CalWater.Identity.Totp;

namespace CalWater.Identity.Tests.Totp;

public sealed class TotpCodeTests
{
    /// <summary>"12345678901234567890", the secret of RFC 6238's examples.</summary>
    private static readonly TotpSecret Example = new("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_rfc_6238(long seconds, string code) =>
        Assert.Equal(code, TotpCode.At(Example, DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_one_step_off(int seconds, bool isTaken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var code = TotpCode.At(Example, now.AddSeconds(seconds));
        Assert.Equal(isTaken, TotpCode.Find(Example, code, now, after: 0) is not null);
    }

    [Fact]
    public void A_code_of_a_step_that_was_used_does_not_count()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1234567890);
        var step = TotpCode.Find(Example, TotpCode.At(Example, now), now, after: 0);
        Assert.Null(TotpCode.Find(Example, TotpCode.At(Example, now), now, after: step!.Value));
        Assert.NotNull(TotpCode.Find(Example, TotpCode.At(Example, now.AddSeconds(30)), now, after: step.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0005924")]
    [InlineData("٠٠٥٩٢٤")]
    public void What_is_not_six_digits_is_no_code(string typed) =>
        Assert.Null(TotpCode.Find(Example, typed, DateTimeOffset.FromUnixTimeSeconds(1234567890), after: 0));

    [Fact]
    public void A_new_secret_has_160_bits_and_an_address_that_authenticators_read()
    {
        var secret = TotpSecret.New();
        Assert.Equal(20, secret.ToBytes().Length);
        Assert.NotEqual(secret, TotpSecret.New());
        Assert.Equal(
            "otpauth://totp/CalWater%20support:ana%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=CalWater%20support",
            Example.Address("CalWater support", "ana@example.com"));
    }

    [Fact]
    public void Ten_recovery_codes_differ_and_are_read_however_they_are_grouped()
    {
        var codes = RecoveryCode.New();
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(codes[0], RecoveryCode.Read(RecoveryCode.InGroups(codes[0]).ToUpperInvariant()));
        Assert.Equal(codes[0], RecoveryCode.Read($" {codes[0]} "));
        Assert.Null(RecoveryCode.Read(codes[0][1..]));
        Assert.Null(RecoveryCode.Read("123456"));
    }
}
