using System.Globalization;

namespace CalWater.Billing.Stripe.Api;

/// <summary>The form that Stripe's API reads: nested names in brackets, in the order they were added.</summary>
internal sealed class StripeForm
{
    private readonly List<KeyValuePair<string, string>> fields = [];

    public StripeForm Add(string name, string value)
    {
        fields.Add(new(name, value));
        return this;
    }

    public StripeForm Add(string name, long value) => Add(name, value.ToString(CultureInfo.InvariantCulture));

    public StripeForm AddAll(string name, IReadOnlyDictionary<string, string> values)
    {
        foreach (var (key, value) in values.OrderBy(pair => pair.Key, StringComparer.Ordinal)) Add($"{name}[{key}]", value);
        return this;
    }

    public StripeForm AddEach<T>(string name, IEnumerable<T> items, Action<StripeForm, string, T> add)
    {
        foreach (var (index, item) in items.Index()) add(this, $"{name}[{index}]", item);
        return this;
    }

    public FormUrlEncodedContent ToContent() => new(fields);
}
