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

    /// <summary>Version 3: accounts have names of their own, and mails about contacts, which a crash delays and does not lose.</summary>
    public static void AddContacts(JsonObject account)
    {
        account["Names"] = new JsonObject();
        account["Letters"] = new JsonArray();
    }

    /// <summary>Version 4: bills can be attached to the notices of them.</summary>
    public static void AddAttachment(JsonObject account) => account["AttachesBills"] = false;
}
