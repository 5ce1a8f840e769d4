namespace CalWater.Accounts.Centers;

/// <summary>A local Customer Center: whom to call, in which hours, where.</summary>
public sealed record CustomerCenter(
    string Id, string Name, string Phone, string Address, string? HoursEn, string? HoursEs, string? Email)
{
    /// <summary>The opening hours in the language, or in English where the CIS gave no other.</summary>
    public string? Hours(Language language) => language.Choose(HoursEn, HoursEs);
}
