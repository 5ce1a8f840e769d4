using Orleans;

namespace CalWater.Grains.ServiceAccounts;

/// <summary>Finds the grain of a service account.</summary>
public static class ServiceAccountGrains
{
    public const string Prefix = "acct-";

    /// <summary><c>acct-0012345678</c>.</summary>
    public static string Key(AccountNumber number) => Prefix + number;

    public static AccountNumber Number(string key) => AccountNumber.Parse(key[Prefix.Length..]);

    public static IServiceAccountGrain ServiceAccount(this IGrainFactory grains, AccountNumber number) =>
        grains.GetGrain<IServiceAccountGrain>(Key(number));
}
