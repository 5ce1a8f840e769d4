using System.ComponentModel.DataAnnotations;
using CalWater.Identity.Staff;
using CalWater.Web.Forms;
using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.Staff;

/// <summary>Who is on the staff; a supervisor invites others, and invites again whoever lost the authenticator.</summary>
internal sealed class IndexModel(IStaffDirectory directory, StaffOffice office, CurrentStaff me, IStringLocalizer<IndexModel> text) : PageModel
{
    [BindProperty]
    public InviteInput Input { get; set; } = new();

    public IReadOnlyList<StaffMember> Members { get; private set; } = [];

    /// <summary>Whom an invitation was just mailed to.</summary>
    public string? Invited { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Members = await directory.AllAsync();
        await next();
    }

    public void OnGet(string? invited) => Invited = Members.FirstOrDefault(member => member.Email.ToString() == invited)?.Email.ToString();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!ModelState.IsValid) return Page();
        var email = EmailAddress.Parse(Input.Email);
        if (email.ToString() == me.Email) return RefuseOneself();
        await office.InviteAsync(email, Input.Role, me.Id.Value, cancellation);
        return this.SeeOther($"{SupportPaths.Staff}?invited={Uri.EscapeDataString(email.ToString())}");
    }

    private PageResult RefuseOneself()
    {
        ModelState.AddModelError("Input.Email", text["NotYourself"]);
        return Page();
    }

    public sealed class InviteInput
    {
        [Required(ErrorMessage = "EmailMissing"), EmailText(ErrorMessage = "EmailUnreadable")]
        public string Email { get; set; } = "";

        [EnumDataType(typeof(StaffRole), ErrorMessage = "ValueNotUnderstood")]
        public StaffRole Role { get; set; }
    }
}
