namespace CalWater.Billing.Tests.Pdf.Standards;

/// <summary>One rule of a standard, and a change to a good file that breaks it.</summary>
/// <param name="Clause">Of ISO 14289-1 (PDF/UA-1) or ISO 19005-3 (PDF/A-3).</param>
/// <param name="Faults">What breaks the rule; nothing in a good file.</param>
/// <param name="Break">Makes a file break it.</param>
internal sealed record PdfRule(string Clause, string Sentence, Func<PdfObjects, IEnumerable<string>> Faults, Action<PdfObjects> Break)
{
    public string Name => $"{Clause}: {Sentence}";

    /// <summary>A rule about one fact.</summary>
    public static PdfRule That(string clause, string sentence, Func<PdfObjects, bool> holds, Action<PdfObjects> breaks) =>
        new(clause, sentence, file => holds(file) ? [] : [sentence], breaks);
}
