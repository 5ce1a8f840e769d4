using CalWater.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CalWater.Web.Pages.Help;

/// <summary>The frequent questions (F22), each answer with a link to where the thing is done.</summary>
[OpensToViewers]
public sealed class IndexModel : PageModel
{
    public IReadOnlyList<HelpQuestion> Questions { get; } =
    [
        new("SignUp", "sign-up", 4, "/sign-up"),
        new("Missing", "missing-account", 0, "/accounts"),
        new("Password", "password", 4, "/sign-up"),
        new("SecurityQuestion", "security-question", 4, "/sign-in"),
        new("Several", "several-accounts", 4, "/accounts"),
        new("History", "bill-history", 0, "/help/e-billing-and-auto-pay"),
        new("Closed", "closed-account", 0, "/customer-centers"),
        new("AutoPay", "auto-pay", 0, "/help/e-billing-and-auto-pay")
    ];
}

/// <param name="Key">The beginning of its texts' keys.</param>
/// <param name="Id">Its place on the page.</param>
/// <param name="Points">How many points its answer lists.</param>
/// <param name="Path">Where the thing is done.</param>
public sealed record HelpQuestion(string Key, string Id, int Points, string Path);
