using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Payments;

/// <summary>POST /v1/setup_intents: saves a method for later, without charging it.</summary>
internal static class SetupsApi
{
    public static WriteOperation Create { get; } = new(
        new ParameterNames("customer", "confirm", "description", "metadata[*]", "payment_method", "allowed_payment_method_types[*]", "payment_method_types[*]", "usage"),
        call =>
        {
            var (form, setup) = (call.Form, Read(call));
            return draft => Start(draft, setup, form.Text("payment_method"), form.Flag("confirm"));
        });

    public static WriteOperation Confirm { get; } = new(new ParameterNames("payment_method"), call => draft =>
        Confirmed(draft, Resources.SetupIntents.Find(draft.Find, call.Id), call.Form.Text("payment_method")));

    public static WriteOperation Cancel { get; } = new(new ParameterNames("cancellation_reason"), call => draft =>
    {
        var setup = Resources.SetupIntents.Find(draft.Find, call.Id);
        if (setup.Status is "succeeded" or "canceled") throw Refusals.WrongState("setup_intent", setup.Status);
        var canceled = draft.Put(setup with { CancellationReason = call.Form.Text("cancellation_reason"), Status = "canceled" });
        draft.Emit("setup_intent.canceled", canceled);
        return canceled;
    });

    private static SetupIntent Read(ApiCall call)
    {
        var (form, id) = (call.Form, StripeIds.New("seti_"));
        return new SetupIntent
        {
            Id = id,
            Created = call.At,
            ClientSecret = StripeIds.New($"{id}_secret_"),
            Customer = form.Text("customer"),
            Description = form.Text("description", 1000),
            Metadata = form.Metadata(),
            PaymentMethodTypes = form.MethodTypes(),
            Usage = form.OneOf("usage", "off_session", "on_session") ?? "off_session",
        };
    }

    private static SetupIntent Start(Draft draft, SetupIntent setup, string? method, bool confirm)
    {
        if (setup.Customer is { } customer) Resources.Customers.Find(draft.Find, customer);
        draft.Emit("setup_intent.created", draft.Put(setup));
        if (confirm) return Confirmed(draft, setup, method);
        return method is null ? setup : draft.Put(setup with { Status = "requires_confirmation", PaymentMethod = MethodsApi.Find(draft, method).Id });
    }

    private static SetupIntent Confirmed(Draft draft, SetupIntent setup, string? chosen)
    {
        if (setup.Status is not ("requires_payment_method" or "requires_confirmation")) throw Refusals.WrongState("setup_intent", setup.Status);
        var method = MethodsApi.Find(draft, chosen ?? setup.PaymentMethod ?? throw Refusals.Missing("payment_method"));
        return MethodBehaviour.Of(method) is CardBehaviour.Declines { Decline: var decline }
            ? throw Refusals.Declined(SetupFlow.Refuse(draft, setup, method, decline))
            : SetupFlow.Succeed(draft, setup, method);
    }
}
