namespace CalWater.Billing.Rates;

/// <summary>The classes of service tariffs are written for.</summary>
public enum TariffClass { Residential, NonResidential, Fire }

public static class TariffClasses
{
    /// <summary>The tariff class of an account's class as a bill freezes it: <c>residential</c>, <c>commercial</c>, <c>multi</c>, <c>fire</c>.</summary>
    public static TariffClass OfAccount(string accountClass) => accountClass.ToLowerInvariant() switch
    {
        "residential" => TariffClass.Residential,
        "fire" => TariffClass.Fire,
        _ => TariffClass.NonResidential
    };
}
