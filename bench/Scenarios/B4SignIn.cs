using System.Diagnostics;
using System.Net;
using CalWater.Identity;
using CalWater.Identity.Passwords;
using Microsoft.Extensions.Options;

namespace CalWater.Bench.Scenarios;

/// <summary>Sign-ins over HTTP against the password hash alone on the same cores; a wrong password for a known against an unknown e-mail address.</summary>
internal sealed class B4SignIn : IScenario
{
    private const int Callers = 8, Rounds = 3, Pairs = 200;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    public string Id => "B4";

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        await using var portal = Crowd.NewPortal();
        await portal.InitializeAsync();
        using var crowd = await Crowd.GatherAsync(portal, Pairs);
        using var bare = new SlowHash(Options.Create(new IdentityOptions()));
        var hash = await bare.HashAsync(Crowd.Password);
        List<double> hashes = [], signIns = [];
        for (var round = 0; round <= Rounds; round++)
        {
            hashes.Add(await PerSecondAsync(_ => bare.VerifyAsync(hash, Crowd.Password)));
            signIns.Add(await PerSecondAsync(caller => EnterAsync(crowd, caller)));
        }
        var (alone, overHttp) = (Median(hashes), Median(signIns));
        yield return Figure.Beside("password hashes/s", alone, "/s");
        yield return Figure.Beside("sign-ins/s over HTTP", overHttp, "/s");
        yield return Figure.AtLeast("sign-ins against hashes", overHttp / alone, 0.9, "x");
        await foreach (var figure in TimingsAsync(crowd)) yield return figure;
    }

    /// <summary>Wrong passwords by turns; each login is tried once, so that none is paused.</summary>
    private static async IAsyncEnumerable<Figure> TimingsAsync(Crowd crowd)
    {
        List<double> known = [], unknown = [];
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (mine, nobodys) = (Crowd.EmailOf(pair), $"{RandomId.New(10)}@example.com");
            if (pair % 2 == 0) known.Add(await TimeAsync(crowd, mine));
            unknown.Add(await TimeAsync(crowd, nobodys));
            if (pair % 2 == 1) known.Add(await TimeAsync(crowd, mine));
        }
        var (k, u) = (known.Order().ElementAt(Pairs / 2), unknown.Order().ElementAt(Pairs / 2));
        yield return Figure.Beside("wrong password, known e-mail, median", k, " ms");
        yield return Figure.Beside("wrong password, unknown e-mail, median", u, " ms");
        yield return Figure.AtMost("unknown against known, 200 pairs", Math.Abs(u - k), Math.Max(5, 0.05 * k), " ms");
    }

    private static async Task<double> TimeAsync(Crowd crowd, string email)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await crowd.SignInAsync(email, "Wrong-heron-42");
        return answer.StatusCode == HttpStatusCode.OK ? clock.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"A wrong password was answered {answer.StatusCode}.");
    }

    private static async Task EnterAsync(Crowd crowd, int caller)
    {
        using var answer = await crowd.SignInAsync(Crowd.EmailOf(caller));
        if (answer.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"The right password was answered {answer.StatusCode}.");
    }

    private static async Task<double> PerSecondAsync(Func<int, Task> once)
    {
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            var count = 0;
            for (; clock.Elapsed < Time; count++) await once(caller);
            return count;
        }));
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    /// <summary>The first round warms up and does not count.</summary>
    private static double Median(List<double> rounds) => rounds.Skip(1).Order().ElementAt(Rounds / 2);
}
