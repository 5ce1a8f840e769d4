using CalWater.Grains.Identity;
using CalWater.Identity.Staff;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace CalWater.Web.Pages.Support.Staff;

/// <summary>Ends every session of a member, who may sign in again.</summary>
internal sealed class SignOutModel(IStaffDirectory directory, IGrainFactory grains, CurrentStaff me) : MemberPageModel(directory)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        await grains.Staff(Member.Id).EndSessions(me.Id.Value, Input.Reason);
        return this.SeeOther($"{SupportPaths.Member(Member.Id)}?signedOut=true");
    }
}
