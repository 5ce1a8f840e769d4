namespace CalWater.Sandbox.Tests.Support;

/// <summary>Form fields; null takes one away.</summary>
internal sealed class Fields : Dictionary<string, string?>
{
    /// <summary>What the portal sends for a bill of 83 dollars.</summary>
    public static Fields OfBill => new()
    {
        ["mode"] = "payment",
        ["success_url"] = "https://portal.example/payments/done?session={CHECKOUT_SESSION_ID}",
        ["cancel_url"] = "https://portal.example/accounts/1/pay",
        ["customer_email"] = "maria.lopez@example.com",
        ["client_reference_id"] = "pay-1",
        ["locale"] = "en",
        ["metadata[payment]"] = "pay-1",
        ["allowed_payment_method_types[0]"] = "card",
        ["line_items[0][quantity]"] = "1",
        ["line_items[0][price_data][currency]"] = "usd",
        ["line_items[0][price_data][unit_amount]"] = "8300",
        ["line_items[0][price_data][product_data][name]"] = "Water bill",
        ["payment_intent_data[description]"] = "Water bill",
        ["payment_intent_data[metadata][payment]"] = "pay-1",
    };

    /// <summary>May be paid by card or from a bank account.</summary>
    public static Fields OfAnyMethod => new() { ["allowed_payment_method_types[1]"] = "us_bank_account" };

    public Fields With(Fields changes)
    {
        foreach (var (name, value) in changes)
            if (value is null) Remove(name);
            else this[name] = value;
        return this;
    }
}
