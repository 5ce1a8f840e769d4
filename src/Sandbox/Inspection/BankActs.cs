using System.Text.Json.Serialization;
using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Storage;

namespace CalWater.Sandbox.Inspection;

/// <summary>An act of a bank as JSON: <c>{"decline_code": "do_not_honor"}</c>, <c>{"exp_month": 5, "exp_year": 2040, "last4": "1881"}</c>.</summary>
internal sealed record BankText(
    [property: JsonPropertyName("decline_code")] string? DeclineCode = null,
    [property: JsonPropertyName("exp_month")] int ExpMonth = 12,
    [property: JsonPropertyName("exp_year")] int ExpYear = 2040,
    [property: JsonPropertyName("last4")] string Last4 = "4242");

/// <summary>What a customer's bank does by itself to a saved method.</summary>
internal sealed class BankActs(Store store)
{
    /// <summary>From now on every charge is declined with this code; null lets them pass again.</summary>
    public Task DeclineAsync(string method, string? declineCode) => ChangeAsync(method, (draft, found) =>
        draft.Put(found with { Sandbox = (found.Sandbox ?? new()) with { Declines = declineCode } }));

    /// <summary>The bank gives out the card anew, and the card networks say so.</summary>
    public Task RenewAsync(string method, int expMonth, int expYear, string last4) => ChangeAsync(method, (draft, found) =>
        draft.Emit("payment_method.automatically_updated",
            draft.Put(found with { Card = found.Card! with { ExpMonth = expMonth, ExpYear = expYear, Last4 = last4 } })));

    /// <summary>The customer has told the bank to let no more debits through.</summary>
    public Task RevokeMandateAsync(string method) => ChangeAsync(method, (draft, found) =>
        draft.Emit("mandate.updated", draft.Put(MandateOf(draft, found) with { Status = "inactive" })));

    private static Mandate MandateOf(Draft draft, PaymentMethod method) =>
        draft.All<Mandate>().FirstOrDefault(mandate => mandate.PaymentMethod == method.Id) ?? throw Refusals.NoSuch("mandate of", method.Id, "payment_method");

    private Task<bool> ChangeAsync(string method, Action<Draft, PaymentMethod> change) => store.ChangeAsync(EventRequest.None, draft =>
    {
        change(draft, Resources.PaymentMethods.Find(draft.Find, method));
        return true;
    });
}
