using CalWater.Sandbox.Api;
using CalWater.Sandbox.Objects;
using CalWater.Sandbox.Payments;
using CalWater.Sandbox.Storage;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Inspection;

/// <summary>What a customer's bank does on its own: it disputes a charge, and decides a dispute, also against its own first word.</summary>
internal sealed class BankOffice(Store store)
{
    public Task<IResult> DisputeAsync(string chargeId) =>
        ChangeAsync(draft => Disputing.Open(draft, Resources.Charges.Find(draft.Find, chargeId), "fraudulent"));

    /// <param name="disputeId">The dispute.</param>
    /// <param name="outcome"><c>won</c> by the business, or <c>lost</c>.</param>
    public Task<IResult> DecideAsync(string disputeId, string outcome) =>
        ChangeAsync(draft => Disputing.Close(draft, Resources.Disputes.Find(draft.Find, disputeId), outcome == "won"));

    private async Task<IResult> ChangeAsync(Func<Draft, StripeObject> change)
    {
        try
        {
            return Results.Json(StripeJson.Public(await store.ChangeAsync(EventRequest.None, change)), StripeJson.Options);
        }
        catch (StripeRefusal refusal)
        {
            return Results.Json(refusal.Error, StripeJson.Options, statusCode: refusal.Status);
        }
    }
}
