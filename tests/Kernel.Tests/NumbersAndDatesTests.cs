using System.Text.Json;

namespace CalWater.Kernel.Tests;

public sealed class NumbersAndDatesTests
{
    [Theory]
    [InlineData("0012345678")]
    [InlineData("001-234-5678")]
    [InlineData(" 001 234 5678 ")]
    public void An_account_number_is_read_with_the_separators_people_type(string text)
    {
        Assert.True(AccountNumber.TryParse(text, out var number));
        Assert.Equal("0012345678", number.ToString());
        Assert.Equal("001 234 5678", number.ToDisplay());
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678")]
    [InlineData("00123456789")]
    [InlineData("٠٠١٢٣٤٥٦٧٨")]
    public void What_is_not_ten_digits_is_no_account_number(string text) => Assert.False(AccountNumber.TryParse(text, out _));

    [Theory]
    [InlineData("94402")]
    [InlineData("94402-1234")]
    [InlineData("944021234")]
    public void F3_five_digits_and_zip_plus_four_are_the_same_zip(string text) => Assert.Equal(Zip.Parse("94402"), Zip.Parse(text));

    [Fact]
    public void Numbers_and_ids_are_plain_text_in_json_also_as_keys()
    {
        var map = new Dictionary<AccountNumber, Money> { [AccountNumber.Parse("0012345678")] = new(5) };
        var json = JsonSerializer.Serialize(map);
        Assert.Contains("\"0012345678\"", json, StringComparison.Ordinal);
        Assert.Equal(map, JsonSerializer.Deserialize<Dictionary<AccountNumber, Money>>(json));
        Assert.Equal("\"abc\"", JsonSerializer.Serialize(new LoginId("abc")));
    }

    [Fact]
    public void The_business_date_is_that_of_california()
    {
        var lateEvening = new DateTimeOffset(2026, 11, 23, 7, 30, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2026, 11, 22), lateEvening.ToPacificDate());
    }

    [Theory]
    [InlineData(2026, 1, 15, 8)]
    [InlineData(2026, 7, 15, 7)]
    [InlineData(2026, 3, 8, 8)]
    [InlineData(2026, 11, 1, 7)]
    public void A_business_date_begins_at_midnight_in_california(int year, int month, int day, int hour)
    {
        var date = new DateOnly(year, month, day);
        Assert.Equal(new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero), date.StartOfDay());
        Assert.Equal(date, date.StartOfDay().ToPacificDate());
    }

    [Fact]
    public void A_payment_id_that_no_form_of_ours_made_is_refused()
    {
        Assert.True(PaymentId.TryParse(PaymentId.New().Value, out _));
        Assert.False(PaymentId.TryParse("../../etc/passwd", out _));
        Assert.False(PaymentId.TryParse(null, out _));
    }
}
