using System.ComponentModel.DataAnnotations;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace CalWater.Web.Pages.Support.Mails;

/// <summary>Mails a link once more that a customer has not followed: the invitation (F13), the confirmation of a sign-up or of a billing e-mail (F11).</summary>
internal sealed class ResendModel(SupportDesk desk, UnansweredMails mails, ResendDesk resend, IStringLocalizer<ResendModel> text) : SupportAccountPage(desk)
{
    [BindProperty]
    public ResendInput Input { get; set; } = new();

    public IReadOnlyList<UnansweredMail> Mails { get; private set; } = [];

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            Mails = await mails.OfAsync(Account.Number, HttpContext.RequestAborted);
            return await next();
        });

    public void OnGet() => Input.Mail = Mails is [var only] ? only.Id : "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return Page();
        var outcome = Mails.FirstOrDefault(each => each.Id == Input.Mail) is { } mail ? await resend.SendAsync(Account, mail, Input.Reason) : Resent.Gone;
        if (outcome == Resent.Sent) return Done();
        ModelState.AddModelError("", text[$"Resent{outcome}"]);
        return Page();
    }

    public sealed class ResendInput : ReasonInput
    {
        /// <summary>Which of the mails.</summary>
        [Required(ErrorMessage = "MailMissing")]
        public string Mail { get; set; } = "";
    }
}
