using System.Globalization;
using System.Text.RegularExpressions;

namespace CalWater;

/// <summary>An amount of US dollars, held as whole cents. May be negative (a credit).</summary>
public readonly partial record struct Money(long Cents) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    /// <summary>Rounds dollars to cents, half away from zero, as each line of a bill is rounded.</summary>
    public static Money FromDollars(decimal dollars) =>
        new((long)decimal.Round(dollars * 100m, 0, MidpointRounding.AwayFromZero));

    /// <summary>Reads what a person types or a file holds: <c>83</c>, <c>83.00</c>, <c>$1,234.50</c>, <c>-5.10</c>.</summary>
    /// <returns>False when it is not an amount of at most two decimals.</returns>
    public static bool TryParse(string? text, out Money money)
    {
        money = Zero;
        var typed = text?.Trim() ?? "";
        if (!Written().IsMatch(typed)) return false;
        var plain = typed.Replace("$", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
        if (!decimal.TryParse(plain, styles, CultureInfo.InvariantCulture, out var dollars) || Math.Abs(dollars) > 1_000_000_000m) return false;
        money = FromDollars(dollars);
        return true;
    }

    /// <summary>Commas only between thousands: "12,50" is not twelve hundred and fifty.</summary>
    [GeneratedRegex(@"^[-+]?\$? ?[-+]?([0-9]{1,3}(,[0-9]{3})+|[0-9]*)(\.[0-9]{0,2})?$")]
    private static partial Regex Written();

    public decimal Dollars => Cents / 100m;
    public bool IsPositive => Cents > 0;
    public bool IsNegative => Cents < 0;

    public static Money operator +(Money left, Money right) => new(checked(left.Cents + right.Cents));
    public static Money operator -(Money left, Money right) => new(checked(left.Cents - right.Cents));
    public static Money operator -(Money money) => new(checked(-money.Cents));
    public static bool operator >(Money left, Money right) => left.Cents > right.Cents;
    public static bool operator <(Money left, Money right) => left.Cents < right.Cents;
    public static bool operator >=(Money left, Money right) => left.Cents >= right.Cents;
    public static bool operator <=(Money left, Money right) => left.Cents <= right.Cents;

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    /// <summary><c>$1,234.50</c> or <c>-$5.10</c>, the same in English and in US Spanish.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(Cents < 0 ? "-" : "")}${Math.Abs(Dollars):N2}");

    /// <summary><c>1234.50</c>, as the exchange files write it.</summary>
    public string ToPlainString() => Dollars.ToString("F2", CultureInfo.InvariantCulture);
}

/// <summary>Sums over amounts.</summary>
public static class MoneySums
{
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, each) => sum + each);

    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amount) => items.Select(amount).Sum();
}
