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

    /// <summary>The day in California.</summary>
    public static string InShort(this DateTimeOffset at) => at.ToPacificDate().InShort();
}
