using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CalWater.Sandbox.Tests.Support;

/// <summary>The portal's end of the webhooks: keeps what it accepts, and shows it to whoever asks with GET.</summary>
internal sealed class WebhookInbox : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly ConcurrentQueue<Delivery> _deliveries = new();
    private int _toRefuse;

    private WebhookInbox()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddLogging();
        _host = builder.Build();
        _host.Run(ServeAsync);
    }

    public Uri Url => new(new Uri(_host.Urls.First()), "/webhooks/stripe");

    public SandboxOptions Options => new() { WebhookUrl = Url };

    public IReadOnlyList<Delivery> Deliveries => [.. _deliveries];

    public IEnumerable<string> Types => Deliveries.Select(delivery => delivery.Event.Text("type"));

    /// <summary>The next deliveries are answered with 500.</summary>
    public void RefuseNext(int count) => _toRefuse = count;

    public static async Task<WebhookInbox> StartAsync()
    {
        var inbox = new WebhookInbox();
        await inbox._host.StartAsync();
        return inbox;
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();

    private Task ServeAsync(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) ? context.Response.WriteAsJsonAsync(Deliveries.Select(delivery => new { body = delivery.Body, signature = delivery.Signature })) : ReceiveAsync(context);

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (Interlocked.Decrement(ref _toRefuse) >= 0) context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        else _deliveries.Enqueue(new Delivery(body, context.Request.Headers["Stripe-Signature"].ToString()));
    }

    internal sealed record Delivery(string Body, string Signature)
    {
        public JsonObject Event => JsonNode.Parse(Body)!.AsObject();
    }
}
