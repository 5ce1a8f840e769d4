using CalWater.Exchange.Deliveries;
using CalWater.Exchange.Import;

namespace CalWater.Exchange.Inbox;

/// <summary>Puts a folder away when it was decided, with a report in it.</summary>
internal static class InboxShelf
{
    public static readonly IReadOnlyList<string> Shelves = ["processed", "rejected"];

    public static readonly IReadOnlyList<string> Reports = ["report.txt", "report.csv"];

    /// <summary>The report is written first: a folder that was put away has one.</summary>
    /// <returns>Where it is now.</returns>
    public static async Task<string> PutAsync(string folder, ImportOutcome outcome, DateTimeOffset at, CancellationToken cancellation)
    {
        await File.WriteAllLinesAsync(Path.Combine(folder, Reports[0]), Lines(folder, outcome, at), cancellation);
        await using (var csv = File.CreateText(Path.Combine(folder, Reports[1])))
            await FaultCsv.WriteAsync(csv, (outcome is ImportOutcome.Refused refused ? refused.Faults : []).ToAsyncEnumerable(), Language.English, cancellation);
        var isIn = outcome is ImportOutcome.Imported or ImportOutcome.AlreadyImported;
        var shelf = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(folder)!, Shelves[isIn ? 0 : 1])).FullName;
        var place = FreeName(Path.Combine(shelf, Path.GetFileName(folder)));
        Directory.Move(folder, place);
        return place;
    }

    private static IEnumerable<string> Lines(string folder, ImportOutcome outcome, DateTimeOffset at) =>
    [
        $"{Path.GetFileName(folder)}, {at:u}",
        ImportWords.Headline(outcome),
        .. outcome is ImportOutcome.Refused { Read: { } read } ? [$"Batch {read.Batch}, as far as it was read:"] : Array.Empty<string>(),
        .. ImportWords.Lines(outcome switch { ImportOutcome.Imported done => done.Summary, ImportOutcome.Refused refused => refused.Read, _ => null }),
        .. outcome is ImportOutcome.Refused { Faults: var faults } ? faults.Select(ImportWords.Sentence) : []
    ];

    /// <summary>A second folder of a name gets a number.</summary>
    private static string FreeName(string path) => Enumerable.Range(1, int.MaxValue)
        .Select(number => number == 1 ? path : $"{path}-{number}").First(name => !Directory.Exists(name));
}
