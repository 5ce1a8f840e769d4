using Orleans;

namespace CalWater.Grains.Linking;

/// <summary>Finds the grain of an order.</summary>
public static class LinkingGrains
{
    private const string Prefix = "linking-";
    private const int IdLength = 26;

    /// <summary>The grain of a new order.</summary>
    public static ILinkingGrain NewLinking(this IGrainFactory grains) => grains.Linking(RandomId.New(IdLength));

    /// <summary>The grain of the order with the id.</summary>
    public static ILinkingGrain Linking(this IGrainFactory grains, string id) => grains.GetGrain<ILinkingGrain>(Key(id));

    /// <summary>What a member of staff moved today.</summary>
    /// <param name="staff">Their id.</param>
    public static IMovesGrain MovesOf(this IGrainFactory grains, string staff) => grains.GetGrain<IMovesGrain>($"moves-{staff}");

    public static string Key(string id) => Prefix + id;
}
