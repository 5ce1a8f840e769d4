using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Bench.Scenarios;

/// <summary>The account list of a landlord with three accounts, signed in, against an empty Razor page of the same app.</summary>
internal sealed class B2AccountList : IScenario
{
    private const int Rounds = 3;

    public string Id => "B2";

    public async IAsyncEnumerable<Figure> MeasureAsync()
    {
        if (!Wrk.IsInstalled)
        {
            yield return Figure.NotInstalled("wrk, which makes the load", ">= 0.5");
            yield break;
        }
        await using var portal = new TestPortal { Adjust = builder => builder.Services.AddRazorPages().AddApplicationPart(typeof(B2AccountList).Assembly) };
        await portal.InitializeAsync();
        using var visitor = portal.NewVisitor();
        await portal.SignUpAndInAsync(visitor, DemoCast.Landlord, "bench@example.com");
        var cookies = visitor.Cookies.GetCookieHeader(portal.Address);

        List<WrkResult> empty = [], list = [];
        foreach (var seconds in Enumerable.Repeat(5, Rounds).Prepend(3))
        {
            empty.Add(await Wrk.RunAsync(new(portal.Address, "/bench/empty"), cookies, seconds));
            list.Add(await Wrk.RunAsync(new(portal.Address, "/accounts"), cookies, seconds));
        }
        var (page, bare) = (Median(list), Median(empty));
        yield return Figure.Beside("requests/s, empty page", bare.PerSecond);
        yield return Figure.Beside("requests/s, account list", page.PerSecond);
        yield return Figure.AtLeast("account list against empty page", page.PerSecond / bare.PerSecond, 0.5, "x");
        yield return Figure.Beside("p50 of the account list", page.P50.TotalMilliseconds, " ms");
        yield return Figure.AtMost("p99 against p50", page.P99 / page.P50, 5, "x");
        yield return Figure.AtMost("answers other than 200", page.Errors, 0);
    }

    /// <summary>The first run warms up and does not count.</summary>
    private static WrkResult Median(List<WrkResult> runs) => runs.Skip(1).OrderBy(run => run.PerSecond).ElementAt(Rounds / 2);
}
