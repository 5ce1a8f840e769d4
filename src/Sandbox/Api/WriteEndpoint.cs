using CalWater.Sandbox.Storage;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Api;

/// <summary>Serves a POST: once per idempotency key, whatever the network does.</summary>
internal sealed class WriteEndpoint(Store store, IdempotencyKeys keys, FaultInjector injector)
{
    public async Task ServeAsync(HttpContext context, WriteOperation operation)
    {
        var call = await ApiCall.ReadAsync(context, store.Now);
        if (call.IdempotencyKey is not { } key) await PerformAsync(context, call, operation);
        else if (keys.Claim(key, call.Fingerprint) is { } earlier) await ReplayAsync(context, earlier);
        else await PerformOnceAsync(context, call, operation, key);
    }

    private async Task PerformOnceAsync(HttpContext context, ApiCall call, WriteOperation operation, string key)
    {
        try
        {
            await PerformAsync(context, call, operation);
        }
        finally
        {
            keys.Release(key);
        }
    }

    private async Task PerformAsync(HttpContext context, ApiCall call, WriteOperation operation)
    {
        await injector.BeforeAsync(call.Target);
        operation.Allowed.Check(call.Form);
        var deed = operation.Prepare(call);
        var fault = injector.TakeAfter(call.Target);
        var (answer, stored) = await store.ChangeAsync(call.Request, draft =>
        {
            var answer = AnswerOf(() => ApiAnswer.Of(Expansion.Render(deed(draft), call.Expand, draft.Find)), draft);
            return Remember(draft, call, fault is FaultKind.ErrorAfter ? ApiAnswer.Of(Refusals.BrokenAfterEffect()) : answer);
        });
        if (stored is not null) keys.Keep(stored);
        if (fault is FaultKind.DropAfter) context.Abort();
        else await answer.WriteAsync(context);
    }

    private static ApiAnswer AnswerOf(Func<ApiAnswer> perform, Draft draft)
    {
        try
        {
            return perform();
        }
        catch (StripeRefusal refusal)
        {
            if (!refusal.KeepsChange) draft.Discard();
            return ApiAnswer.Of(refusal);
        }
    }

    private static (ApiAnswer Answer, StoredAnswer? Stored) Remember(Draft draft, ApiCall call, ApiAnswer answer)
    {
        if (call.IdempotencyKey is not { } key) return (answer, null);
        var stored = new StoredAnswer(key, call.Fingerprint, answer.Status, answer.Body, call.Request.Id!, draft.Now);
        draft.Remember(stored);
        return (answer, stored);
    }

    private static async Task ReplayAsync(HttpContext context, StoredAnswer earlier)
    {
        context.Response.Headers["Idempotent-Replayed"] = "true";
        context.Response.Headers["Original-Request"] = earlier.RequestId;
        if (earlier.Status >= StatusCodes.Status500InternalServerError) context.Response.Headers["Stripe-Should-Retry"] = "false";
        await new ApiAnswer(earlier.Status, earlier.Body).WriteAsync(context);
    }
}
