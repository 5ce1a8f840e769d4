using CalWater.Grains.Identity;
using CalWater.Identity.Staff;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace CalWater.Web.Pages.Support.Staff;

/// <summary>Ends a membership, from the member's next request on. Nobody ends their own: so there is always a supervisor left.</summary>
internal sealed class RemovalModel(IStaffDirectory directory, IGrainFactory grains, CurrentStaff me) : MemberPageModel(directory)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public IActionResult OnGet() => Member.Id == me.Id ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Member.Id == me.Id) return NotFound();
        if (!ModelState.IsValid) return Page();
        await Directory.RemoveAsync(Member.Id, me.Id.Value, Input.Reason, cancellation);
        await grains.Staff(Member.Id).Leave();
        return this.SeeOther(SupportPaths.Staff);
    }
}
