using System.Text;

namespace CalWater.Notices.Letters;

/// <summary>A letter as plain text.</summary>
internal static class LetterText
{
    public static string Render(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var paragraph in letter.Paragraphs) text.AppendLine(paragraph).AppendLine();
        if (letter.Figure is not null) text.AppendLine($"    {letter.Figure}").AppendLine();
        foreach (var fact in letter.Facts) text.AppendLine($"{fact.Label}: {fact.Value}");
        if (letter.Facts.Count > 0) text.AppendLine();
        if (letter.Link is not null) text.AppendLine($"{letter.Link.Label}:").AppendLine(letter.Link.Address.ToString()).AppendLine();
        if (letter.Footnote is not null) text.AppendLine(letter.Footnote).AppendLine();
        if (letter.Help is not null) text.AppendLine($"{letter.Help.Label}:").AppendLine(letter.Help.Address.ToString()).AppendLine();
        return text.AppendLine(letter.Signature).ToString();
    }
}
