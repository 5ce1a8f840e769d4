namespace CalWater.Billing.Stripe;

/// <summary>When the objects of a list were made: from a moment on, and before another.</summary>
public sealed record GatewayWindow(DateTimeOffset From, DateTimeOffset Until);

/// <summary>Some of a list, newest first.</summary>
/// <param name="After">Where the next page begins; null on the last.</param>
public sealed record GatewayPage<T>(IReadOnlyList<T> Items, string? After);
