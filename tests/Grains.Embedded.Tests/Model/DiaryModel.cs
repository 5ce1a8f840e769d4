using System.Collections.Concurrent;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>
/// What may be read from one diary: all that anybody has read is the beginning of one and the same book. An acknowledged
/// entry is in it, a refused one is not; of one whose answer was lost the fault tells.
/// </summary>
internal sealed class DiaryModel(string key, ConcurrentQueue<string> breaches)
{
    private readonly Lock gate = new();
    private readonly HashSet<int> written = [];
    private readonly HashSet<int> refused = [];
    private DiaryPage longest = new([], 0);

    /// <summary>What a call that begins now must at least see.</summary>
    public DiaryPage Known
    {
        get { lock (gate) return longest; }
    }

    public void Saw(DiaryPage page, DiaryPage atBegin)
    {
        lock (gate)
        {
            var (shorter, longer) = page.Entries.Length < longest.Entries.Length ? (page, longest) : (longest, page);
            Expect(longer.Entries.Take(shorter.Entries.Length).SequenceEqual(shorter.Entries), $"{Text(page)} after {Text(longest)}");
            Expect(page.Entries.Length >= atBegin.Entries.Length, $"{Text(page)} although {Text(atBegin)} was read before");
            Expect(page.Version >= atBegin.Version, $"version {page.Version} after {atBegin.Version}");
            longest = new(longer.Entries, Math.Max(page.Version, longest.Version));
        }
    }

    public void Wrote(int entry, DiaryPage page)
    {
        Expect(page.Entries.LastOrDefault() == entry, $"{Text(page)} as the answer to {entry}");
        lock (gate) written.Add(entry);
    }

    public void Failed(int entry, bool isCommitted)
    {
        lock (gate) (isCommitted ? written : refused).Add(entry);
    }

    /// <summary>What the diary must be in the end.</summary>
    public void Ends(DiaryPage page)
    {
        Saw(page, Known);
        Expect(written.IsSubsetOf(page.Entries), $"{Text(page)} in the end, without {string.Join(' ', written.Except(page.Entries))}");
        Expect(!refused.Overlaps(page.Entries), $"{Text(page)} in the end, with {string.Join(' ', refused.Intersect(page.Entries))} that were refused");
        Expect(page.Entries.Distinct().Count() == page.Entries.Length, $"{Text(page)} in the end, with repetitions");
    }

    private void Expect(bool isSo, string otherwise)
    {
        if (!isSo) breaches.Enqueue($"{key} shows {otherwise}");
    }

    private static string Text(DiaryPage page) => $"[{string.Join(' ', page.Entries)}]";
}
