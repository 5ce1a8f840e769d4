using System.Globalization;
using System.Text.Json;
using CalWater.Identity.Audit;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>A row of a customer's audit trail in words.</summary>
internal static class TrailWords
{
    /// <param name="staff">The e-mail addresses of members, by id.</param>
    public static string Who(PageText text, AuditRow row, IReadOnlyDictionary<string, string> staff) => row.Actor switch
    {
        Actors.Customer => text["WhoCustomer"],
        Actors.Guest => text["WhoGuest", Of(row).GetValueOrDefault("email", "")],
        Actors.Addressee => text["WhoAddressee", Of(row).GetValueOrDefault("email", "")],
        Actors.Cis => text["WhoCis"],
        Actors.Operator => text["Operator"],
        var id => staff.GetValueOrDefault(id) ?? text["FormerMember"]
    };

    /// <summary>Why a member of staff did it; empty where nobody said.</summary>
    public static string Reason(AuditRow row) => Of(row).GetValueOrDefault("reason", "");

    /// <summary>Whatever else the row says; the reason, and an address that is named as the actor, are not said twice.</summary>
    public static string Details(PageText text, AuditRow row) => string.Join("; ", Of(row)
        .Where(each => each.Value.Length > 0 && each.Key != "reason" && !(each.Key == "email" && row.Actor is Actors.Guest or Actors.Addressee))
        .Select(each => text[$"Detail-{each.Key}", Value(text, each.Key, each.Value)]));

    private static string Value(PageText text, string key, string value) => key switch
    {
        "page" => text[Pages.Accounts.Activity.TrailWords.PageKey(value)],
        "with" => text[$"With-{value}"],
        "right" => text[$"Right{value}"],
        "language" => Languages.FromTag(value).OwnName(),
        "until" => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture).InShort(),
        _ => value
    };

    private static Dictionary<string, string> Of(AuditRow row) => JsonSerializer.Deserialize<Dictionary<string, string>>(row.Details)!;
}
