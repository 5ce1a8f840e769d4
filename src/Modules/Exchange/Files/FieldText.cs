using System.Globalization;

namespace CalWater.Exchange.Files;

/// <summary>How values look in a field.</summary>
internal static class FieldText
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string MomentFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const NumberStyles Signed = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    public static string Of(DateOnly date) => date.ToString(DateFormat, Culture);
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString(MomentFormat, Culture);
    public static string OfRate(decimal rate) => rate.ToString("F4", Culture);
    public static string Of(int number) => number.ToString(Culture);
    public static string Of(bool yes) => yes ? "Y" : "N";

    public static bool TryDate(string field, out DateOnly date) =>
        DateOnly.TryParseExact(field, DateFormat, Culture, DateTimeStyles.None, out date);

    public static bool TryMoment(string field, out DateTimeOffset moment) =>
        DateTimeOffset.TryParse(field, Culture, DateTimeStyles.AssumeUniversal, out moment) && field.Contains('T');

    public static bool TryAmount(string field, out Money amount)
    {
        var read = TryDecimal(field, 2, out var dollars);
        amount = Money.FromDollars(dollars);
        return read;
    }

    public static bool TryRate(string field, out decimal rate) => TryDecimal(field, 4, out rate);

    public static bool TryWhole(string field, out int number) =>
        int.TryParse(field, NumberStyles.AllowLeadingSign, Culture, out number);

    private static bool TryDecimal(string field, int digits, out decimal number)
    {
        var read = decimal.TryParse(field, Signed, Culture, out number)
            && Math.Abs(number) <= 1_000_000_000m && decimal.Round(number, digits) == number;
        if (!read) number = 0;
        return read;
    }
}
