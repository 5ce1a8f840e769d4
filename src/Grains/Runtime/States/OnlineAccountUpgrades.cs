using System.Text.Json.Nodes;

namespace CalWater.Grains.Runtime.States;

/// <summary>What older service accounts lacked.</summary>
internal static class OnlineAccountUpgrades
{
    /// <summary>Version 2: acts are counted and recorded, and people can have access.</summary>
    public static void AddAuditAndAccess(JsonObject account)
    {
        account["Acts"] = 0;
        account["Unrecorded"] = new JsonArray();
        account["Grants"] = new JsonArray();
    }
}
