using System.Text.Json.Nodes;

namespace CalWater.Grains.Runtime.States;

/// <summary>What older service accounts lacked.</summary>
internal static class OnlineAccountUpgrades
{
    /// <summary>Version 2: acts are counted and recorded.</summary>
    public static void AddAudit(JsonObject account)
    {
        account["Acts"] = 0;
        account["Unrecorded"] = new JsonArray();
    }
}
