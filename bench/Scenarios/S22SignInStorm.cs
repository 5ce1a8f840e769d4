using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Bench.Scenarios;

/// <summary>
/// security.md P2 22: ten times the sign-ins that the cores can hash, all with the right password, while a customer reads a
/// bill. 20 seconds, or as many as <c>CALWATER_STORM_SECONDS</c> says.
/// </summary>
internal sealed class S22SignInStorm : IScenario
{
    private const int Customers = 600, PerSecond = 150;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(
        double.Parse(Environment.GetEnvironmentVariable("CALWATER_STORM_SECONDS") ?? "20", CultureInfo.InvariantCulture));

    public string Id => "S22";

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var portal = Crowd.NewPortal();
        await portal.InitializeAsync();
        using var crowd = await Crowd.GatherAsync(portal, Customers);
        using var reader = portal.NewVisitor();
        var bill = (await (await portal.SignUpAndInAsync(reader, DemoCast.Household, "reader@example.com")).FollowAsync("View bills")).Address;
        await StormAsync(crowd, TimeSpan.FromSeconds(3));

        var (before, clock) = (GC.GetTotalMemory(forceFullCollection: true), Stopwatch.StartNew());
        var reading = ReadAsync(reader, bill, clock);
        var answers = await StormAsync(crowd, Length);
        var pages = (await reading).Order().ToList();
        var growth = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;

        yield return Figure.Beside("sign-ins sent", answers.Count / Length.TotalSeconds, "/s");
        yield return Figure.Beside("let in", answers.Count(answer => answer.Status == HttpStatusCode.SeeOther) / Length.TotalSeconds, "/s");
        yield return Figure.Beside("sent away with 503", 100.0 * answers.Count(answer => answer.Status == HttpStatusCode.ServiceUnavailable) / answers.Count, " %");
        yield return Figure.AtMost("503 without Retry-After", answers.Count(answer => answer is { Status: HttpStatusCode.ServiceUnavailable, SaysWhen: false }), 0);
        yield return Figure.AtMost("right passwords called wrong", answers.Count(answer => answer.Status == HttpStatusCode.OK), 0);
        yield return Figure.AtMost("any other answer", answers.Count(answer => answer.Status is not (HttpStatusCode.OK or HttpStatusCode.SeeOther or HttpStatusCode.ServiceUnavailable)), 0);
        yield return Figure.Beside("bill page meanwhile, p50", pages[pages.Count / 2], " ms");
        yield return Figure.AtMost("bill page meanwhile, p99", pages[pages.Count * 99 / 100], 500, " ms");
        yield return Figure.Beside("memory before", before / 1e6, " MB");
        yield return Figure.AtMost("memory grown by", growth, 50, " MB");
    }

    /// <summary>Sends at a steady rate, whether answers come or not.</summary>
    private static async Task<IReadOnlyCollection<StormAnswer>> StormAsync(Crowd crowd, TimeSpan length)
    {
        ConcurrentBag<StormAnswer> answers = [];
        List<Task> sent = [];
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < length && await timer.WaitForNextTickAsync();)
            while (sent.Count < clock.Elapsed.TotalSeconds * PerSecond) sent.Add(SendAsync(crowd, sent.Count % Customers, answers));
        await Task.WhenAll(sent);
        return answers;
    }

    private static async Task SendAsync(Crowd crowd, int customer, ConcurrentBag<StormAnswer> answers)
    {
        using var answer = await crowd.SignInAsync(Crowd.EmailOf(customer));
        answers.Add(new(answer.StatusCode, answer.Headers.RetryAfter is not null));
    }

    private static async Task<List<double>> ReadAsync(Visitor reader, Uri bill, Stopwatch clock)
    {
        List<double> milliseconds = [];
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (clock.Elapsed < Length && await timer.WaitForNextTickAsync())
        {
            var once = Stopwatch.StartNew();
            using var answer = await reader.Http.GetAsync(bill);
            answer.EnsureSuccessStatusCode();
            milliseconds.Add(once.Elapsed.TotalMilliseconds);
        }
        return milliseconds;
    }

    private sealed record StormAnswer(HttpStatusCode Status, bool SaysWhen);
}
