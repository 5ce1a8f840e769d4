using CalWater.Grains.Approvals;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Support.Approvals;

/// <summary>What the pages about requests say in words.</summary>
internal static class ApprovalWords
{
    public static string What(PageText text, Approval approval) => approval.Request.Act.Moves is { To: var to } moves
        ? text[to is null ? "ActTakeOff" : "ActMove", moves.Accounts.Length, moves.Moves] : "";

    /// <summary>The tag that shows it: green for done, amber for what is open, grey for what came to nothing.</summary>
    public static string Tag(ApprovalStanding standing) => standing switch
    {
        ApprovalStanding.Done => "tag tag--good",
        ApprovalStanding.Waiting or ApprovalStanding.UnderWay => "tag tag--warn",
        _ => "tag tag--off"
    };
}
