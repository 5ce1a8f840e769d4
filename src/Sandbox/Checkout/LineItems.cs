using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Checkout;

/// <summary>What a session charges for, as the request lists it.</summary>
internal static class LineItems
{
    public const string Currency = "usd";

    private const int MostItems = 100;
    private const long SmallestTotal = 50;
    private const long LargestTotal = 99_999_999;

    public static IReadOnlyList<string> Parameters { get; } =
    [
        "line_items[*][quantity]",
        "line_items[*][price_data][currency]",
        "line_items[*][price_data][unit_amount]",
        "line_items[*][price_data][product_data][name]",
        "line_items[*][price_data][product_data][description]",
        "line_items[*][price_data][product_data][metadata][*]",
    ];

    /// <exception cref="StripeRefusal">No item, an item that is not whole, or a total outside Stripe's limits (cents).</exception>
    public static IReadOnlyList<LineItem> Read(FormBody form)
    {
        IReadOnlyList<LineItem> items = [.. form.Sections("line_items").Select(ReadOne)];
        if (items.Count == 0) throw Refusals.Missing("line_items");
        if (items.Count > MostItems) throw Refusals.Invalid("array_too_long", $"A Checkout Session can have at most {MostItems} line items.", "line_items");
        return items.Sum(item => item.Amount) switch
        {
            < SmallestTotal => throw Refusals.Invalid("amount_too_small", "The total amount due must add up to at least $0.50 usd.", null),
            > LargestTotal => throw Refusals.Invalid("amount_too_large", "The total amount due must be no more than $999,999.99.", null),
            _ => items,
        };
    }

    private static LineItem ReadOne(FormBody item)
    {
        var price = item.Section("price_data");
        var product = price.Section("product_data");
        if (price.OneOf("currency", Currency) is null) throw Refusals.Missing(price.FullName("currency"));
        return new LineItem(product.Required("name", 250), product.Text("description", 1000), Positive(item, "quantity"), Positive(price, "unit_amount"));
    }

    private static long Positive(FormBody form, string name) => form.RequiredInteger(name) switch
    {
        < 1 => throw Refusals.Invalid("parameter_invalid_integer", "Invalid positive integer", form.FullName(name)),
        > LargestTotal => throw Refusals.Invalid("parameter_invalid_integer", "Invalid integer: too large", form.FullName(name)),
        var number => number,
    };
}
