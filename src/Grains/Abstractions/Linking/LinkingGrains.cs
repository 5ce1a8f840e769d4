using Orleans;

namespace CalWater.Grains.Linking;

/// <summary>Finds the grain of an order.</summary>
public static class LinkingGrains
{
    private const string Prefix = "linking-";
    private const int IdLength = 26;

    /// <summary>The grain of a new order.</summary>
    public static ILinkingGrain NewLinking(this IGrainFactory grains) => grains.GetGrain<ILinkingGrain>(Key(RandomId.New(IdLength)));

    public static string Key(string id) => Prefix + id;
}
