using CalWater.Grains.Identity;
using CalWater.Web.Pages.Accounts;
using CalWater.Web.Pages.SignUp;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Invitations;

/// <summary>
/// Where the mailed invitation of an owner leads. Whoever has a login accepts with it; whoever has none makes one, on the
/// pages of the sign-up.
/// </summary>
internal sealed class AccessModel(AccessDoor door, SignUpDesk signUps) : PageModel
{
    /// <summary>What is offered, and to whom; null where the link does not work, or no longer.</summary>
    public OpenOffer? Offer { get; private set; }

    /// <summary>The declined invitation is gone; the page says so.</summary>
    public bool IsDeclined { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Offer = await door.FindAsync(RouteData.Values["token"] as string);
        await next();
    }

    public async Task<IActionResult> OnPostAcceptAsync() =>
        Offer is { Guest: { } guest } offer && await door.Office.AcceptAsync(offer.Place, offer.Secret, guest) ? this.SeeOther(offer.Account.Path()) : Page();

    public async Task<IActionResult> OnPostDeclineAsync()
    {
        if (Offer is { } offer) await door.Office.DeclineAsync(offer.Place, offer.Secret);
        (Offer, IsDeclined) = (null, true);
        return Page();
    }

    public async Task<IActionResult> OnPostSignUpAsync()
    {
        if (Offer is not { } offer) return Page();
        var id = SignUpId.New();
        if (await signUps.Begin(id).StartInvited(door.Start(offer)) is not null) return Page();
        signUps.Id = id;
        return this.SeeOther(SignUpPaths.Of(SignUpStep.SignIn));
    }
}
