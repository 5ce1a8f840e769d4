using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace CalWater.Sandbox.Tests.Support;

/// <summary>A sandbox on a free port with a clock of its own, and the API calls a portal makes.</summary>
internal sealed class TestSandbox : IAsyncDisposable
{
    private const string Key = "sk_test_sandbox";

    private TestSandbox(StripeSandbox sandbox, FakeTimeProvider clock)
    {
        (Sandbox, Clock) = (sandbox, clock);
        Api = new HttpClient { BaseAddress = sandbox.Url, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Key) } };
    }

    public StripeSandbox Sandbox { get; }
    public FakeTimeProvider Clock { get; }
    public HttpClient Api { get; }

    public static async Task<TestSandbox> StartAsync(SandboxOptions? options = null, FakeTimeProvider? clock = null)
    {
        clock ??= new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero));
        options = (options ?? new SandboxOptions()) with { Url = new Uri("http://127.0.0.1:0") };
        return new TestSandbox(await StripeSandbox.StartAsync(options, clock, CancellationToken.None), clock);
    }

    public async Task<Reply> GetAsync(string path) => await Reply.ReadAsync(await Api.GetAsync(path));

    public async Task<Reply> PostAsync(string path, Fields fields, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await Reply.ReadAsync(await Api.SendAsync(request));
    }

    public Task<Reply> CreateSessionAsync(Fields? changes = null, string? key = null) =>
        PostAsync("/v1/checkout/sessions", Fields.OfBill.With(changes ?? []), key);

    /// <summary>Opens a session and pays it, with a card unless something else is typed.</summary>
    public async Task<JsonObject> PaidSessionAsync(Fields? typed = null)
    {
        var session = await CreateSessionAsync(Fields.OfAnyMethod);
        using var payer = new Payer();
        await payer.OpenAsync(session.Text("url"));
        await payer.PayAsync(typed ?? Cards.Visa);
        return await SessionAsync(session.Id);
    }

    /// <summary>The session with its payment intent and charge.</summary>
    public async Task<JsonObject> SessionAsync(string id) => (await GetAsync($"/v1/checkout/sessions/{id}?expand[]=payment_intent.latest_charge")).Body;

    /// <summary>So much time passes that a bank takes its next step.</summary>
    public void WaitForTheBank() => Clock.Advance(new SandboxOptions().BankDelay);

    public async Task<IReadOnlyList<JsonObject>> EventsAsync() => await Sandbox.ObjectsAsync("event");

    public async Task<IReadOnlyList<string>> EventTypesAsync() => [.. (await EventsAsync()).Select(happened => happened.Text("type"))];

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Sandbox.DisposeAsync();
    }
}
