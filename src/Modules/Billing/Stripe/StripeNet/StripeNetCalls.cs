global using Sdk = global::Stripe;

using System.Net;
using System.Text.Json;
using CalWater.Billing.Stripe.Http;
using Microsoft.Extensions.Options;

namespace CalWater.Billing.Stripe.StripeNet;

/// <summary>Calls the library. It sends through the portal's own client, which paces, retries and times out; its own retries are off.</summary>
internal sealed class StripeNetCalls(HttpClient http, IOptions<StripeOptions> options)
{
    private readonly Sdk.V1Services api = new Sdk.StripeClient(
        options.Value.SecretKey,
        httpClient: new Sdk.SystemNetHttpClient(http, maxNetworkRetries: 0, enableTelemetry: false),
        apiBase: options.Value.ApiBase.AbsoluteUri.TrimEnd('/')).V1;

    /// <param name="call">What the library is asked.</param>
    /// <param name="read">Makes our object of the library's.</param>
    public Task<GatewayAnswer<T>> CallAsync<TObject, T>(Func<Sdk.V1Services, Task<TObject>> call, Func<TObject, T> read) where T : class =>
        AnswerAsync(async () => read(await call(api)));

    public Task<GatewayAnswer<GatewayPage<T>>> PageAsync<TObject, T>(Func<Sdk.V1Services, Task<Sdk.StripeList<TObject>>> call, Func<TObject, T> read)
        where TObject : Sdk.StripeEntity, Sdk.IHasId =>
        CallAsync(call, page => new GatewayPage<T>([.. page.Data.Select(read)], page is { HasMore: true, Data: [.., var last] } ? last.Id : null));

    public Task<GatewayAnswer<IReadOnlyList<T>>> AllAsync<TObject, T>(Func<Sdk.V1Services, IAsyncEnumerable<TObject>> call, Func<TObject, T> read) =>
        AnswerAsync<IReadOnlyList<T>>(async () => await call(api).Select(read).ToListAsync());

    /// <summary>The first of a list that is meant.</summary>
    public async Task<GatewayAnswer<T>> FindAsync<TObject, T>(
        Func<Sdk.V1Services, IAsyncEnumerable<TObject>> call, Func<TObject, bool> isMeant, Func<TObject, T> read) where T : class
    {
        var found = await AnswerAsync<IReadOnlyList<T>>(async () => await call(api).Where(isMeant).Take(1).Select(read).ToListAsync());
        if (!found.IsDone) return new(found.Fault);
        return found.Value is [var first] ? new(first) : new(new GatewayFault(GatewayFaultKind.NotFound, "Nothing carries the payment."));
    }

    private static async Task<GatewayAnswer<T>> AnswerAsync<T>(Func<Task<T>> call) where T : class
    {
        try
        {
            return new(await call(), null);
        }
        catch (Exception fault) when (Known(fault) is { } known)
        {
            return new(known);
        }
    }

    private static GatewayFault? Known(Exception fault) => fault switch
    {
        Sdk.StripeException { StripeResponse: { StatusCode: HttpStatusCode.OK } answer } => StripeFaults.Unreadable(fault, answer.RequestId),
        Sdk.StripeException { StripeResponse: { } answer } => StripeFaults.Read(answer.StatusCode, answer.Content, answer.RequestId),
        JsonException => StripeFaults.Unreadable(fault, null),
        _ => StripeFaults.Known(fault)
    };
}
