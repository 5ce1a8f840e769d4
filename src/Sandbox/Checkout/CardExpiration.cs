using System.Globalization;
using System.Text.RegularExpressions;

namespace CalWater.Sandbox.Checkout;

/// <summary>The month through whose end a card is good.</summary>
internal sealed partial record CardExpiration(int Year, int Month)
{
    private const int Farthest = 50;

    /// <summary>Reads <c>12/30</c>, <c>12 / 2030</c>, <c>1230</c>. Null when it is no month.</summary>
    public static CardExpiration? Read(string typed)
    {
        if (Written().Match(typed) is not { Success: true } match) return null;
        var (month, year) = (Number(match.Groups["month"]), Number(match.Groups["year"]));
        return month is >= 1 and <= 12 ? new CardExpiration(year < 100 ? 2000 + year : year, month) : null;
    }

    public bool IsPast(DateTimeOffset now) => (Year, Month).CompareTo((now.Year, now.Month)) < 0;

    public bool IsTooFar(DateTimeOffset now) => Year > now.Year + Farthest;

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<month>[0-9]{1,2})\s*[/-]\s*(?<year>[0-9]{4}|[0-9]{2})$|^(?<month>[0-9]{2})\s?(?<year>[0-9]{4}|[0-9]{2})$")]
    private static partial Regex Written();
}
