using CalWater.Identity.Staff;
using CalWater.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CalWater.Web.Pages.Support.Staff;

/// <summary>Words that more than one page about staff says.</summary>
internal static class StaffWords
{
    public static IEnumerable<SelectListItem> Roles(PageText text) =>
        Enum.GetValues<StaffRole>().Select(role => new SelectListItem(text[$"Role{role}"], role.ToString()));

    public static string Standing(PageText text, StaffMember member) => member.EnrolledAt is { } at
        ? text["StandingSetUp", at.InShort()]
        : text["StandingInvited", member.Invitation.SentAt.InShort()];

    /// <summary>What a row of the trail says beside the act: what is one of a few words, in the page's language.</summary>
    public static string Details(PageText text, IReadOnlyDictionary<string, string> details) =>
        string.Join(", ", details.Where(each => each.Value.Length > 0).Select(each => each.Key switch
        {
            "role" => text[$"Role{each.Value}"],
            "with" => text[$"With-{each.Value}"],
            _ => each.Value
        }));

    /// <summary>The day in California.</summary>
    public static string InShort(this DateTimeOffset at) => at.ToPacificDate().InShort();
}
