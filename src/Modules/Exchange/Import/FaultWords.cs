using System.Globalization;
using System.Resources;
using CalWater.Database.Bulk;

namespace CalWater.Exchange.Import;

/// <summary>What is wrong with a place in a file, as the end of a sentence that begins with the place: <c>is not a date (2026-11-22)</c>. From <c>Resources/Faults.resx</c>.</summary>
public static class FaultWords
{
    private static readonly ResourceManager Resources = new("CalWater.Exchange.Resources.Faults", typeof(FaultWords).Assembly);

    /// <summary>In the language, or the one it is written in. What the words name is told as it stands in the files.</summary>
    public static string Of(FaultReason reason, Language language) => string.Format(CultureInfo.InvariantCulture,
        Resources.GetString($"{reason.Code}", language.Written().Culture()) ?? throw new InvariantBrokenException($"Faults.resx has no '{reason.Code}'."),
        reason.First, reason.Second);
}
