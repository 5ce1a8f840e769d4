using System.Text.Json;
using CalWater.Identity.Audit;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Accounts.Contacts;

/// <summary>What the pages about billing e-mail and names say in words.</summary>
internal static class ContactWords
{
    public static string What(PageText text, AuditRow row) => text[$"Contact-{row.What}", EmailOf(row)];

    public static string Who(PageText text, AuditRow row) => row.Actor switch
    {
        Actors.Customer => text["ByYou"],
        Actors.Addressee => EmailOf(row),
        _ => text["BySupport"]
    };

    private static string EmailOf(AuditRow row) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(row.Details)!.GetValueOrDefault("email") ?? "";
}
