using System.Globalization;
using System.Text.Json;
using CalWater.Identity.Audit;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Accounts.Activity;

/// <summary>A row of an account's trail in words.</summary>
internal sealed class TrailWords(PageText text, AuditRow row)
{
    private static readonly string[] Told = ["right", "until", "on-email", "on-bill", "nickname", "reason", "text", "language", "pdf-code", "address", "browser", "amount"];

    private readonly Dictionary<string, string> details = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Details)!;

    /// <summary>The act, and for a page that somebody opened, which.</summary>
    public string What => details.GetValueOrDefault("page") is not { } page ? text[$"Act-{row.What}", Email] : text[PageKey(page)];

    public string By => row.Actor switch
    {
        Actors.Customer => text["ByYou"],
        Actors.Guest or Actors.Addressee => Email,
        _ => text["BySupport"]
    };

    /// <summary>What else is on record, such as the last day of an access.</summary>
    public string Details => string.Join(" · ", Told.Where(name => Detail(name) is not null).Select(name => text[$"Detail-{name}", InWords(name, details[name])]));

    private string Email => Detail("email") ?? "";

    private string? Detail(string name) => details.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    private string InWords(string name, string value) => name switch
    {
        "right" => text[$"Right{value}"],
        "until" => DateOnly.Parse(value, CultureInfo.InvariantCulture).InShort(),
        "language" => text[$"In{Languages.FromTag(value)}"],
        _ => value
    };

    /// <summary>The key of the words for a page that was opened, or a form that was sent.</summary>
    public static string PageKey(string page) => page.EndsWith("(sent)", StringComparison.Ordinal) ? "PageSent" : $"Page-{KindOf(page)}";

    /// <summary>The kind of page: its first part below the account, but for a bill.</summary>
    internal static string KindOf(string page) => page.Split('/') switch
    {
        [""] => "account",
        [var one] => one,
        [.., "pdf"] => "pdf",
        [var first, ..] => first == "bills" ? "bill" : first,
        [] => ""
    };
}
