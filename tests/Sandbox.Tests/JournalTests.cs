using System.Diagnostics;
using System.Net.Http.Headers;
using CalWater.Sandbox.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace CalWater.Sandbox.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sandbox-").FullName;
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero));

    private string File => Path.Combine(_folder, "stripe", "journal.jsonl");

    private SandboxOptions Options => new() { JournalFile = File };

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Everything_is_there_after_a_restart()
    {
        List<string> before;
        await using (var first = await TestSandbox.StartAsync(Options, _clock))
        {
            await first.PaidSessionAsync();
            await first.CreateSessionAsync();
            before = await AllAsync(first);
        }

        await using var second = await TestSandbox.StartAsync(Options, _clock);

        Assert.Equal(before, await AllAsync(second));
    }

    [Fact]
    public async Task A_key_still_replays_after_a_restart()
    {
        string id;
        await using (var first = await TestSandbox.StartAsync(Options, _clock)) id = (await first.CreateSessionAsync(key: "pay-1-open")).Id;

        await using var second = await TestSandbox.StartAsync(Options, _clock);
        var again = await second.CreateSessionAsync(key: "pay-1-open");

        Assert.Equal((id, "true"), (again.Id, again.Header("Idempotent-Replayed")));
    }

    [Fact]
    public async Task A_session_expires_though_the_sandbox_was_down_when_its_time_was_over()
    {
        string id;
        await using (var first = await TestSandbox.StartAsync(Options, _clock)) id = (await first.CreateSessionAsync()).Id;
        _clock.Advance(TimeSpan.FromDays(2));

        await using var second = await TestSandbox.StartAsync(Options, _clock);

        Assert.Equal("expired", (await second.GetAsync($"/v1/checkout/sessions/{id}")).Text("status"));
        Assert.Equal(["checkout.session.expired"], await second.EventTypesAsync());
    }

    [Fact]
    public async Task Events_that_nobody_accepted_are_delivered_after_a_restart_and_only_those()
    {
        await using var portal = await WebhookInbox.StartAsync();
        portal.RefuseNext(int.MaxValue);
        await using (var first = await TestSandbox.StartAsync(portal.Options with { JournalFile = File }, _clock)) await first.PaidSessionAsync();
        portal.RefuseNext(0);

        await using (var second = await TestSandbox.StartAsync(portal.Options with { JournalFile = File }, _clock))
            await Eventually.TrueAsync(() => second.EventsAsync().Result.All(happened => happened.Text("pending_webhooks") == "0"), _clock);
        await using var third = await TestSandbox.StartAsync(portal.Options with { JournalFile = File }, _clock);
        await third.CreateSessionAsync();

        Assert.Equal(4, portal.Deliveries.Count);
    }

    [Fact]
    public async Task Whatever_was_answered_before_a_kill_is_there_after_it()
    {
        using var process = StartProcess();
        using var api = ApiOf((await process.StandardOutput.ReadLineAsync())!);
        var answered = 0;
        var calls = Enumerable.Range(0, 8).Select(async _ =>
        {
            var ids = new List<string>();
            while (await TryCreateAsync(api) is { } id)
            {
                ids.Add(id);
                if (Interlocked.Increment(ref answered) == 100) process.Kill();
            }
            return ids;
        });
        var ids = (await Task.WhenAll(calls)).SelectMany(list => list).ToList();

        await using var second = await TestSandbox.StartAsync(Options);

        var kept = (await second.Sandbox.ObjectsAsync("checkout.session")).Select(session => session.Text("id")).ToHashSet();
        Assert.InRange(ids.Count, 100, int.MaxValue);
        Assert.Subset(kept, ids.ToHashSet());
    }

    [Fact]
    public async Task A_torn_last_line_is_cut_off_and_the_journal_goes_on()
    {
        await using (var first = await TestSandbox.StartAsync(Options, _clock)) await first.CreateSessionAsync();
        await System.IO.File.AppendAllTextAsync(File, """{"objects":[{"object":"checkout.ses""");

        await using (var second = await TestSandbox.StartAsync(Options, _clock)) await second.CreateSessionAsync();
        await using var third = await TestSandbox.StartAsync(Options, _clock);

        Assert.Equal(2, (await third.Sandbox.ObjectsAsync("checkout.session")).Count);
    }

    [Fact]
    public async Task A_line_that_cannot_be_read_is_named()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        await System.IO.File.WriteAllTextAsync(File, "{}\nnonsense\n{}\n");

        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => TestSandbox.StartAsync(Options, _clock));

        Assert.StartsWith($"Line 2 of the sandbox's journal {File}", refusal.Message);
    }

    [Fact]
    public async Task A_journal_serves_one_sandbox_at_a_time()
    {
        await using var first = await TestSandbox.StartAsync(Options, _clock);

        var refusal = await Assert.ThrowsAsync<IOException>(() => TestSandbox.StartAsync(Options, _clock));

        Assert.Contains(File, refusal.Message);
    }

    [Fact]
    public async Task No_card_number_and_no_security_code_is_ever_written()
    {
        await using (var stripe = await TestSandbox.StartAsync(Options, _clock)) await stripe.PaidSessionAsync();

        var journal = await System.IO.File.ReadAllTextAsync(File);

        Assert.DoesNotContain("4242424242424242", journal);
        Assert.DoesNotContain("4242 4242", journal);
        Assert.DoesNotContain("\"123\"", journal);
    }

    private Process StartProcess() => Process.Start(new ProcessStartInfo("dotnet", [typeof(JournalTests).Assembly.Location, "http://127.0.0.1:0", File])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    private static HttpClient ApiOf(string address) =>
        new() { BaseAddress = new Uri(address), DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", "sk_test_sandbox") } };

    private static async Task<string?> TryCreateAsync(HttpClient api)
    {
        try
        {
            return (await Reply.ReadAsync(await api.PostAsync("/v1/checkout/sessions", new FormUrlEncodedContent(Fields.OfBill)))).Id;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static async Task<List<string>> AllAsync(TestSandbox stripe)
    {
        var types = new[] { "checkout.session", "payment_intent", "payment_method", "charge", "balance_transaction", "event" };
        var objects = await Task.WhenAll(types.Select(stripe.Sandbox.ObjectsAsync));
        return [.. objects.SelectMany(list => list).Select(subject => subject.ToJsonString())];
    }
}
