namespace CalWater.Kernel.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ana@example.com", "ana@example.com")]
    [InlineData("  Ana.Lopez+Water@Example.COM ", "ana.lopez+water@example.com")]
    [InlineData("ana＠example．com", "ana@example.com")]
    [InlineData("Shea.O'Brien@example.com", "shea.o'brien@example.com")]
    [InlineData("ana@exámple.com", "ana@xn--exmple-qta.com")]
    public void An_address_has_one_form(string typed, string expected) =>
        Assert.Equal(expected, EmailAddress.Parse(typed).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ana")]
    [InlineData("ana@")]
    [InlineData("@example.com")]
    [InlineData("ana@localhost")]
    [InlineData("ana@@example.com")]
    [InlineData("ana lopez@example.com")]
    [InlineData("ana..lopez@example.com")]
    [InlineData("аna@example.com")]
    [InlineData("ana@exam ple.com")]
    [InlineData("\"ana lopez\"@example.com")]
    [InlineData("\"ana\"@example.com")]
    [InlineData("\"Ana\" <ana@example.com>")]
    [InlineData("\"ana@example.com\"")]
    [InlineData("ana@example.com\r\nBcc: eve@example.com")]
    [InlineData("ana\0@example.com")]
    [InlineData("ana\ud800@example.com")]
    public void What_is_no_address_is_refused(string? typed) =>
        Assert.False(EmailAddress.TryParse(typed, out _));

    [Fact]
    public void A_look_alike_domain_is_another_address() =>
        Assert.NotEqual(EmailAddress.Parse("ana@example.com"), EmailAddress.Parse("ana@exаmple.com"));

    [Fact]
    public void An_address_of_ten_thousand_characters_is_refused() =>
        Assert.False(EmailAddress.TryParse(new string('a', 10_000) + "@example.com", out _));
}
