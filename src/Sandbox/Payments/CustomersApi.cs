using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;

namespace CalWater.Sandbox.Payments;

/// <summary>POST /v1/customers: whom saved payment methods belong to.</summary>
internal static class CustomersApi
{
    private static readonly ParameterNames Parameters =
        new("description", "email", "metadata[*]", "name", "phone", "preferred_locales[*]");

    public static WriteOperation Create { get; } = new(Parameters, call =>
    {
        var customer = Read(call.Form, new Customer { Id = StripeIds.New("cus_"), Created = call.At, Metadata = call.Form.Metadata() });
        return draft =>
        {
            draft.Emit("customer.created", draft.Put(customer));
            return customer;
        };
    });

    /// <summary>POST /v1/customers/{id}.</summary>
    public static WriteOperation Update { get; } = new(Parameters, call => draft =>
    {
        var known = Resources.Customers.Find(draft.Find, call.Id);
        var customer = draft.Put(Read(call.Form, known) with { Metadata = known.Metadata.Concat(call.Form.Metadata()).GroupBy(entry => entry.Key).ToDictionary(same => same.Key, same => same.Last().Value) });
        draft.Emit("customer.updated", customer);
        return customer;
    });

    private static Customer Read(FormBody form, Customer customer) => customer with
    {
        Description = form.Text("description") ?? customer.Description,
        Email = form.Email("email") ?? customer.Email,
        Name = form.Text("name", 256) ?? customer.Name,
        Phone = form.Text("phone", 20) ?? customer.Phone,
        PreferredLocales = form.Texts("preferred_locales") is [_, ..] locales ? locales : customer.PreferredLocales,
    };
}
