namespace CalWater.Exchange.Demo;

/// <summary>
/// Repeatable chance (SplitMix64). System.Random promises no sequence over versions, and the same seed must always write
/// the same files. Whole numbers only, so that no processor rounds differently.
/// </summary>
internal sealed class DemoRandom(ulong state)
{
    private ulong state = state;

    /// <summary>Chance of its own for one of many, whatever the others drew.</summary>
    public static DemoRandom For(long seed, int index) =>
        new(new DemoRandom((ulong)seed).Draw() ^ new DemoRandom((ulong)index).Draw());

    /// <summary>Other chance out of the same place, which leaves this one as it is.</summary>
    public DemoRandom Aside() => new(~state);

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Between(int first, int last) => first + (int)(Draw() % (ulong)(last - first + 1));

    /// <summary>True in so many of a thousand cases.</summary>
    public bool PerMille(int cases) => Between(1, 1000) <= cases;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    /// <summary>One of the items, each as often as its weight says.</summary>
    public T Pick<T>(IReadOnlyList<T> from, Func<T, int> weight)
    {
        var left = Between(1, from.Sum(weight));
        return from.First(item => (left -= weight(item)) <= 0);
    }

    private ulong Draw()
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
