namespace CalWater;

/// <summary>Units of water.</summary>
public static class Water
{
    /// <summary>One CCF (100 cubic feet) in US gallons.</summary>
    public const int GallonsPerCcf = 748;

    public static long Gallons(int ccf) => (long)ccf * GallonsPerCcf;

    /// <summary>On average, to the nearest gallon, half away from zero.</summary>
    public static long GallonsADay(int ccf, int days) => (long)decimal.Round((decimal)Gallons(ccf) / days, MidpointRounding.AwayFromZero);
}
