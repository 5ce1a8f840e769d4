using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>Saved payment methods: attached to a customer, detached, listed.</summary>
internal static class MethodsApi
{
    /// <summary>POST /v1/payment_methods/{id}/attach.</summary>
    public static WriteOperation Attach { get; } = new(new ParameterNames("customer"), call =>
    {
        var customer = call.Form.Required("customer");
        return draft => Attached(draft, Find(draft, call.Id), Resources.Customers.Find(draft.Find, customer).Id);
    });

    /// <summary>POST /v1/payment_methods/{id}/detach: it can never be charged or attached again.</summary>
    public static WriteOperation Detach { get; } = new(new ParameterNames(), call => draft =>
    {
        var method = Find(draft, call.Id);
        if (method.Customer is null) throw Refusals.Invalid(null, "The payment method you provided is not attached to a customer so detachment is impossible.", null);
        var detached = draft.Put(method with { Customer = null });
        draft.Emit("payment_method.detached", detached);
        return detached;
    });

    /// <summary>GET /v1/customers/{id}/payment_methods.</summary>
    public static ReadOperation OfCustomer { get; } = new(ParameterNames.OfList("type"), call =>
    {
        var (page, type) = (ListPage.Of(call.Form), call.Form.Text("type"));
        return table =>
        {
            var customer = Resources.Customers.Find(table.Find, call.Id);
            var methods = table.NewestFirst<PaymentMethod>(customer.Id).Where(method => type is null || method.Type == type);
            return page.Render(Resources.PaymentMethods with { Path = $"/v1/customers/{customer.Id}/payment_methods" }, methods, call.Expand, table.Find);
        };
    });

    public static PaymentMethod Find(Draft draft, string id) =>
        TestTokens.Take(draft, id) ?? Resources.PaymentMethods.Find(draft.Find, id);

    /// <exception cref="StripeRefusal">Its bank declines it, or it belongs to another customer.</exception>
    public static PaymentMethod Attached(Draft draft, PaymentMethod method, string customer)
    {
        if (method.Customer == customer) return method;
        if (method.Customer is not null) throw Refusals.Invalid("payment_method_unexpected_state", "The payment method you provided has already been attached to a customer.", "payment_method");
        if (MethodBehaviour.Of(method) is CardBehaviour.Declines { Decline: var decline })
            throw new StripeRefusal(402, new ApiError { Type = "card_error", Code = decline.Code, DeclineCode = decline.DeclineCode, Message = decline.Message });
        var attached = draft.Put(method with { Customer = customer });
        draft.Emit("payment_method.attached", attached);
        return attached;
    }
}

/// <summary>What the bank behind a method does when it is asked.</summary>
internal static class MethodBehaviour
{
    private static readonly CardBehaviour Approves = new CardBehaviour.Approves();

    public static CardBehaviour Of(PaymentMethod method) => method switch
    {
        { Sandbox.Declines: { } code } => new CardBehaviour.DeclinesCharges(Decline.Of(code)),
        { Card: { } card } => TestCards.BehaviourOf(card),
        _ => Approves,
    };
}
