using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Identity.Staff;
using CalWater.Web.Forms;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Support.Staff;

/// <summary>A page about one member of staff; 404 where there is no such member.</summary>
internal abstract class MemberPageModel(IStaffDirectory directory) : PageModel
{
    protected IStaffDirectory Directory => directory;

    public StaffMember Member { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (StaffId.TryParse(RouteData.Values["id"] as string, out var id) && await directory.FindAsync(id) is { } member)
        {
            Member = member;
            await next();
        }
        else context.Result = NotFound();
    }
}

/// <summary>Why something is done; it stands in the audit trail.</summary>
internal class ReasonInput
{
    private const int Longest = 200;

    [Required(ErrorMessage = "ReasonMissing"), StringLength(Longest, ErrorMessage = "ReasonTooLong"), FreeText(ErrorMessage = "ReasonHoldsACard")]
    public string Reason { get; set; } = "";
}
