namespace CalWater.Billing.Stripe.Api;

internal sealed partial class StripeGateway
{
    public Task<GatewayAnswer<GatewayPage<PaymentIntent>>> PaymentIntentsAsync(GatewayWindow window, string? after, CancellationToken cancellation = default) =>
        PageAsync<PaymentIntent>(Intents, $"{Query(window)}&expand[]=data.latest_charge", after, intent => intent.Id, cancellation);

    public Task<GatewayAnswer<GatewayPage<Refund>>> RefundsAsync(GatewayWindow window, string? after, CancellationToken cancellation = default) =>
        PageAsync<Refund>(Refunds, Query(window), after, refund => refund.Id, cancellation);

    public Task<GatewayAnswer<GatewayPage<Dispute>>> DisputesAsync(GatewayWindow window, string? after, CancellationToken cancellation = default) =>
        PageAsync<Dispute>(Disputes, Query(window), after, dispute => dispute.Id, cancellation);

    private static string Query(GatewayWindow window) => $"created[gte]={Seconds(window.From)}&created[lt]={Seconds(window.Until)}";

    private async Task<GatewayAnswer<GatewayPage<T>>> PageAsync<T>(
        string path, string query, string? after, Func<T, string> id, CancellationToken cancellation)
    {
        var page = await stripe.GetAsync<StripeList<T>>(
            $"{path}?limit=100&{query}{(after is null ? "" : $"&starting_after={Escape(after)}")}", cancellation);
        return page.IsDone
            ? new(new GatewayPage<T>(page.Value.Data, page.Value is { HasMore: true, Data.Count: > 0 } ? id(page.Value.Data[^1]) : null))
            : new(page.Fault);
    }

    private async Task<GatewayAnswer<IReadOnlyList<T>>> AllAsync<T>(string path, string query, Func<T, string> id, CancellationToken cancellation)
    {
        var all = new List<T>();
        for (string? after = null; ;)
        {
            var page = await PageAsync(path, query, after, id, cancellation);
            if (!page.IsDone) return new(page.Fault);
            all.AddRange(page.Value.Items);
            if (page.Value.After is null) return new(all, null);
            after = page.Value.After;
        }
    }
}
