namespace CalWater;

/// <summary>A language the portal speaks; what there is to know of it stands in <see cref="Languages"/>.</summary>
public enum Language
{
    English,
    Spanish,
    /// <summary>Traditional characters, which notices to customers in California are printed in.</summary>
    Chinese
}
