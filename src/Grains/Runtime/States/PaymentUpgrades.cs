using System.Text.Json.Nodes;

namespace CalWater.Grains.Runtime.States;

/// <summary>How the states of payments changed their shape.</summary>
internal static class PaymentUpgrades
{
    /// <summary>Version 2: a payment may charge a saved method. All before it were made on the gateway's page.</summary>
    public static void AddCharges(JsonObject state)
    {
        if (state["Payment"] is JsonObject payment) payment["AsksCustomer"] = false;
    }
}
