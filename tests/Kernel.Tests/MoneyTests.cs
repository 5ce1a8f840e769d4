namespace CalWater.Kernel.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("83", 8300)]
    [InlineData("$83.00", 8300)]
    [InlineData(" 1,234.5 ", 123450)]
    [InlineData("-5.10", -510)]
    [InlineData("-$1,005.10", -100510)]
    [InlineData(".50", 50)]
    public void An_amount_is_read_as_people_type_it(string text, long cents)
    {
        Assert.True(Money.TryParse(text, out var money));
        Assert.Equal(cents, money.Cents);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("eighty")]
    [InlineData("1.005")]
    [InlineData("1e3")]
    [InlineData("12,50")]
    [InlineData("1,2345")]
    [InlineData("8$3")]
    [InlineData("$")]
    [InlineData("-")]
    [InlineData("99999999999")]
    public void What_is_not_an_amount_of_cents_is_refused(string? text) => Assert.False(Money.TryParse(text, out _));

    [Theory]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("34.9385", 3494)]
    public void Half_a_cent_is_rounded_away_from_zero(string dollars, long cents) =>
        Assert.Equal(cents, Money.FromDollars(decimal.Parse(dollars, System.Globalization.CultureInfo.InvariantCulture)).Cents);

    [Fact]
    public void An_amount_reads_the_same_in_both_languages()
    {
        Assert.Equal("$1,234.50", new Money(123450).ToString());
        Assert.Equal("-$5.10", new Money(-510).ToString());
        Assert.Equal("1234.50", new Money(123450).ToPlainString());
    }

    [Fact]
    public void A_sum_that_does_not_fit_is_never_silently_wrong() =>
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
}
