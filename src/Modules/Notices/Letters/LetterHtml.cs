using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CalWater.Notices.Letters;

/// <summary>A letter as HTML that mail programs show alike: one column, styles on the elements (but for what only phones need), no picture, no script.</summary>
internal static partial class LetterHtml
{
    private const string Font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    /// <summary>On a phone a fact's label stands over its value, as on the portal's pages.</summary>
    private const string OnPhones =
        "@media (max-width:30rem){th,td{display:block;width:auto!important}th{padding:8px 0 0!important}td{padding:0 0 8px!important;border:0!important}}";

    public static string Render(Letter letter, Language language)
    {
        var html = new StringBuilder();
        html.Append($"""
            <!doctype html>
            <html lang="{language.Written().Tag()}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{Text(letter.Subject)}</title><style>{OnPhones}</style></head>
            <body style="margin:0;background:#eef3f6;{Font};color:#15232c">
            <div style="max-width:34rem;margin:0 auto;padding:24px 16px">
            <div style="background:#0b4f71;color:#fff;padding:16px 24px;border-radius:8px 8px 0 0;font-weight:700">CalWater</div>
            <div style="background:#fff;padding:24px;border-radius:0 0 8px 8px;overflow-wrap:break-word">
            <h1 style="font-size:22px;line-height:1.3;margin:0 0 16px">{Text(letter.Subject)}</h1>
            """);
        foreach (var paragraph in letter.Paragraphs) html.Append(Paragraph(paragraph));
        if (letter.Figure is not null) html.Append(Figure(letter.Figure));
        if (letter.Facts.Count > 0) html.Append(Table(letter.Facts));
        if (letter.Link is not null) html.Append(Button(letter.Link));
        if (letter.Footnote is not null) html.Append(Small(letter.Footnote));
        if (letter.Help is not null) html.Append(SmallLink(letter.Help));
        return html.Append(Small(letter.Signature)).Append("</div></div></body></html>").ToString();
    }

    private static string Paragraph(string text) => $"<p style=\"font-size:16px;line-height:1.5;margin:0 0 16px\">{Words(text)}</p>";

    /// <summary>A code or an amount is large; an e-mail address has to fit on a phone.</summary>
    private static string Figure(string text) =>
        $"<p style=\"{(text.Contains('@') ? "font-size:20px;word-break:break-word" : "font-size:32px;letter-spacing:1px")};font-weight:700;margin:0 0 16px;color:#0b4f71\">{Text(text)}</p>";

    private static string Table(IEnumerable<Fact> facts) =>
        $"<table style=\"width:100%;border-collapse:collapse;margin:0 0 16px;font-size:16px;line-height:1.4\">{string.Concat(facts.Select(Row))}</table>";

    private static string Row(Fact fact) =>
        $"<tr><th scope=\"row\" style=\"width:40%;text-align:left;vertical-align:top;font-weight:400;color:#46555f;padding:8px 12px 8px 0;border-top:1px solid #d5dee4\">{Text(fact.Label)}</th>" +
        $"<td style=\"vertical-align:top;word-break:break-word;padding:8px 0;border-top:1px solid #d5dee4\">{Text(fact.Value)}</td></tr>";

    private static string Button(LetterLink link) =>
        $"<p style=\"margin:24px 0\"><a href=\"{Text(link.Address.ToString())}\" style=\"background:#0b4f71;color:#fff;text-decoration:none;padding:12px 20px;border-radius:6px;font-weight:600;line-height:1.4;display:inline-block\">{Text(link.Label)}</a></p>";

    private static string SmallLink(LetterLink link) =>
        $"<p style=\"font-size:14px;line-height:1.5;margin:0 0 12px\"><a href=\"{Text(link.Address.ToString())}\" style=\"color:#0b4f71\">{Text(link.Label)}</a></p>";

    private static string Small(string text) => $"<p style=\"font-size:14px;line-height:1.5;margin:0 0 12px;color:#46555f\">{Words(text)}</p>";

    /// <summary>A telephone number stays on one line, and a phone calls it.</summary>
    private static string Words(string text) => Phone().Replace(Text(text), match =>
        $"<a href=\"tel:+1{match.Groups[1]}{match.Groups[2]}{match.Groups[3]}\" style=\"color:#0b4f71;white-space:nowrap\">{match.Value}</a>");

    [GeneratedRegex(@"(?<![\w-])\(?(\d{3})\)?[ -](\d{3})-(\d{4})(?![\w-])")]
    private static partial Regex Phone();

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
