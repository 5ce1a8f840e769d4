using System.Globalization;
using CalWater.Exchange.Export;

namespace CalWater.Web.Commands;

/// <summary>What the terminal says of an export, and the exit status that goes with it.</summary>
internal static class ExportReport
{
    public static int Write(ExportOutcome outcome) => outcome switch
    {
        ExportOutcome.Written done => Done($"Wrote batch {done.Batch}.", done.Files),
        ExportOutcome.AlreadyThere same => Done($"Batch {same.Batch} was there already, the same. Nothing was written.", same.Files),
        ExportOutcome.DayNotOver early => Refuse(
            $"Payments may still settle on {early.Day.ToString("O", CultureInfo.InvariantCulture)}, California time. Nothing was written. Run this again from {early.From:u} on, or name an earlier day."),
        ExportOutcome.FolderTaken taken => Refuse($"The folder has another {taken.File} already. Nothing was written. Name another folder, or move that file away."),
        _ => throw new InvalidOperationException($"{outcome} has no words.")
    };

    private static int Done(string words, IReadOnlyList<ExportedFile> files)
    {
        Console.WriteLine(words);
        foreach (var file in files) Console.WriteLine($"{file.Name,-20} {file.Rows,12:N0} rows {file.Total?.ToPlainString(),14}".TrimEnd());
        return CommandLine.Done;
    }

    private static int Refuse(string words)
    {
        Console.Error.WriteLine(words);
        return CommandLine.Refused;
    }
}
