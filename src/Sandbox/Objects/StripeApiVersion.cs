namespace CalWater.Sandbox.Objects;

internal static class StripeApiVersion
{
    /// <summary>The version of Stripe's API whose shapes the sandbox speaks.</summary>
    public const string Default = "2026-10-28.endive";
}
