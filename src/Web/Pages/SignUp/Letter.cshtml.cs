using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.SignUp;

/// <summary>A letter with a PIN is on its way to the account's mailing address; the sign-up goes on when it has come.</summary>
public sealed class LetterModel : PageModel;
