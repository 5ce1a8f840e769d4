using System.ComponentModel.DataAnnotations;
using CalWater.Grains.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Web.Pages.Support.Staff;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;
using Orleans;

namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>What a CSR can do for a login that its owner cannot get into; 404 where nobody has signed up.</summary>
internal sealed class HelpModel(SupportDesk desk, IGrainFactory grains, IStringLocalizer<HelpModel> text) : SupportAccountPage(desk)
{
    private LoginId? owner;

    [BindProperty]
    public HelpInput Input { get; set; } = new();

    public override Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next) =>
        base.OnPageHandlerExecutionAsync(context, async () =>
        {
            owner = (await grains.ServiceAccount(Account.Number).Get()).Owner;
            return await next();
        });

    public IActionResult OnGet() => owner is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (owner is not { } login) return NotFound();
        if (!ModelState.IsValid) return Page();
        if (await grains.Login(login).Support(Input.Act, Desk.Me.Id.Value, Input.Reason)) return Done();
        ModelState.AddModelError("Input.Act", text["HelpRefused"]);
        return Page();
    }

    public sealed class HelpInput : ReasonInput
    {
        [EnumDataType(typeof(SupportAct), ErrorMessage = "ValueNotUnderstood")]
        public SupportAct Act { get; set; }
    }
}
