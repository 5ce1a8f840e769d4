using CalWater.Web.Hosting.Logs;

namespace CalWater.Web.Tests.Operations;

/// <summary>The last guard of logs, against what an exception may carry.</summary>
public sealed class MaskingTests
{
    [Theory]
    [InlineData("auto-pay/auto-0012345678: the call timed out", "auto-pay/auto-******5678: the call timed out")]
    [InlineData("550 5.1.1 <ana.reyes+water@mail.example.com>: no such user", "550 5.1.1 <***@mail.example.com>: no such user")]
    [InlineData("Invalid API Key provided: sk_live_4eC39HqLyj", "Invalid API Key provided: sk_live_***")]
    [InlineData("whsec_abc123 does not fit", "whsec_*** does not fit")]
    [InlineData("lease 1234567 of 2026-11-22, pi_3NzQ0012345678ab, port 11111", "lease 1234567 of 2026-11-22, pi_3NzQ0012345678ab, port 11111")]
    public void What_looks_like_an_account_an_address_or_a_key_is_masked_and_nothing_else(string text, string masked) => Assert.Equal(masked, Masking.Of(text));
}
