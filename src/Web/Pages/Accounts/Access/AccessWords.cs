using System.Text.Json;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity.Audit;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CalWater.Web.Pages.Accounts.Access;

/// <summary>What the page about people with access says in words.</summary>
internal static class AccessWords
{
    public static IEnumerable<SelectListItem> Rights(PageText text) =>
        new[] { AccountRight.Read, AccountRight.ReadAndPay }.Select(right => new SelectListItem(text[$"Right{right}"], $"{right}"));

    public static string Standing(PageText text, AccountAccess person) =>
        person.AcceptedAt is { } since ? text["Since", since.ToPacificDate().InShort()] : text["InvitedOn", person.InvitedAt.ToPacificDate().InShort()];

    public static string Until(PageText text, AccountAccess person) => person.Until?.InShort() ?? text["UntilEnded"];

    public static string Who(AuditRow row) => Details(row).GetValueOrDefault("email") ?? "";

    /// <summary>The act, and for a page that was opened, which.</summary>
    public static string What(PageText text, AuditRow row)
    {
        var act = text[$"Access-{row.What}"];
        return Details(row).GetValueOrDefault("page") is not { } page ? act : text[PageKey(page)];
    }

    /// <summary>The key of the words for a page that was opened, or a form that was sent.</summary>
    public static string PageKey(string page) => page.EndsWith("(sent)", StringComparison.Ordinal) ? "PageSent" : $"Page-{Kind(page)}";

    private static string Kind(string page) => page.Split('/') switch
    {
        [""] => "account",
        [var one] => one,
        [.., "pdf"] => "pdf",
        [var first, ..] => first == "bills" ? "bill" : first,
        [] => ""
    };

    private static Dictionary<string, string> Details(AuditRow row) => JsonSerializer.Deserialize<Dictionary<string, string>>(row.Details)!;
}
