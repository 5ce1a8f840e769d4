namespace CalWater.Billing.Rates;

/// <summary>
/// Splits whole CCF over the parts of a period by their days. Nobody read the meter when the rate changed, so water is
/// taken to have flowed evenly; each unit goes to one part, and no unit is lost or counted twice.
/// </summary>
internal static class UnitsByDays
{
    /// <summary>For each unit, in the order tiers count them, the index of the part it falls to.</summary>
    public static int[] Assign(int units, IReadOnlyList<int> days)
    {
        var owed = new long[days.Count];
        var part = new int[units];
        for (var unit = 0; unit < units; unit++)
        {
            for (var index = 0; index < days.Count; index++) owed[index] += days[index];
            part[unit] = MostOwed(owed);
            owed[part[unit]] -= days.Sum();
        }
        return part;
    }

    /// <summary>How many of the units fall on the days.</summary>
    public static int Count(int units, RatedDays days)
    {
        if (!days.IsPart) return units;
        var rest = days.Whole.Days - days.Days.Days;
        return Assign(units, [days.Days.Days, rest]).Count(part => part == 0);
    }

    private static int MostOwed(long[] owed)
    {
        var most = 0;
        for (var index = 1; index < owed.Length; index++)
            if (owed[index] > owed[most]) most = index;
        return most;
    }
}
