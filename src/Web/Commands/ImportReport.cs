using CalWater.Exchange.Import;

namespace CalWater.Web.Commands;

/// <summary>What the terminal says of an import, and the exit status that goes with it.</summary>
internal static class ImportReport
{
    public static int Write(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported done => Done(outcome, done.Summary),
        ImportOutcome.Checked done => Done(outcome, done.Summary),
        ImportOutcome.AlreadyImported => Done(outcome, null),
        _ => Refuse(outcome)
    };

    private static int Done(ImportOutcome outcome, ImportSummary? summary)
    {
        Console.WriteLine(ImportWords.Headline(outcome));
        foreach (var line in ImportWords.Lines(summary)) Console.WriteLine(line);
        return CommandLine.Done;
    }

    private static int Refuse(ImportOutcome outcome)
    {
        if (outcome is ImportOutcome.Refused refused)
            foreach (var fault in refused.Faults) Console.Error.WriteLine(ImportWords.Sentence(fault));
        Console.Error.WriteLine(ImportWords.Headline(outcome));
        return CommandLine.Refused;
    }
}
