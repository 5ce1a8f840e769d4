using CalWater.Sandbox.Storage;
using Microsoft.AspNetCore.Http;

namespace CalWater.Sandbox.Api;

/// <summary>Serves a GET.</summary>
internal sealed class ReadEndpoint(Store store, FaultInjector injector)
{
    public async Task ServeAsync(HttpContext context, ReadOperation operation)
    {
        var call = await ApiCall.ReadAsync(context, store.Now);
        await injector.BeforeAsync(call.Target);
        operation.Allowed.Check(call.Form);
        var answer = ApiAnswer.Of(await store.ReadAsync(operation.Prepare(call)));
        if (injector.TakeAfter(call.Target) is null) await answer.WriteAsync(context);
        else context.Abort();
    }
}
