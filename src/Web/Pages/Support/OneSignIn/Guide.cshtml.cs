using CalWater.Web.Pages.Support.Accounts;

namespace CalWater.Web.Pages.Support.OneSignIn;

/// <summary>The guided task: puts a customer's accounts on one sign-in, by the pages that also stand alone.</summary>
internal sealed class GuideModel(SupportDesk desk, GuideFacts facts, SupportRecord record) : SupportAccountPage(desk)
{
    /// <summary>So many accounts are listed; of more, how many there are.</summary>
    public const int MostListed = 8;

    public Guide Guide { get; private set; } = null!;

    /// <summary>A step was done a moment ago.</summary>
    public bool IsDone { get; private set; }

    public async Task OnGetAsync(bool done, CancellationToken cancellation)
    {
        IsDone = done;
        Guide = await facts.OfAsync(Account, cancellation);
        await record.OpenedAsync(Account.Number);
    }

    /// <summary>The button of the step that is next stands out.</summary>
    public string Button(int step) => Guide.Next == step ? "button" : "button button--quiet";
}
