namespace CalWater;

/// <summary>Units of water.</summary>
public static class Water
{
    /// <summary>One CCF (100 cubic feet) in US gallons.</summary>
    public const int GallonsPerCcf = 748;

    public static long Gallons(int ccf) => (long)ccf * GallonsPerCcf;
}
