using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Approvals;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.Approvals;

/// <summary>One request with everything needed to decide it, and what came of it; 404 where there is none.</summary>
internal sealed class DecideModel(ApprovalDesk desk, MoveCheck check, IStringLocalizer<DecideModel> text) : PageModel
{
    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public Approval Approval { get; private set; } = null!;

    /// <summary>Null for another kind of act.</summary>
    public MoveFacts? Moves { get; private set; }

    /// <summary>Whether this member asked for it: then somebody else decides.</summary>
    public bool IsMine => Approval.Request.Asker == desk.Me.Id || Approval.Request.Email.ToString() == desk.Me.Email;

    public bool CanDecide => Approval.Standing == ApprovalStanding.Waiting && !IsMine;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await desk.FindAsync(RouteData.Values["id"] as string ?? "") is { } approval)
        {
            Approval = approval;
            if (approval.Request.Act.Moves is { } order) Moves = await check.OfAsync(order);
            await next();
        }
        else context.Result = NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var verdict = await desk.DecideAsync(Approval, Input.Approves is true, Input.Reason);
        if (verdict == ApprovalVerdict.Decided) return this.SeeOther(SupportPaths.Approval(Approval.Id));
        Approval = await desk.FindAsync(Approval.Id) ?? Approval;
        ModelState.AddModelError("", text[$"Not{verdict}"]);
        return Page();
    }

    public sealed class AnswerInput : ReasonInput
    {
        [Required(ErrorMessage = "AnswerMissing")]
        public bool? Approves { get; set; }
    }
}
