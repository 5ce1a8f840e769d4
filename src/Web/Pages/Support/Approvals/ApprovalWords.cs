using CalWater.Grains.Approvals;
using CalWater.Grains.Payments;
using CalWater.Web.Resources;

namespace CalWater.Web.Pages.Support.Approvals;

/// <summary>What the pages about requests say in words.</summary>
internal static class ApprovalWords
{
    public static string What(PageText text, Approval approval) => approval.Request.Act switch
    {
        { Moves: { } moves } => text[moves.To is null ? "ActTakeOff" : "ActMove", moves.Accounts.Length, moves.Moves],
        { Refund: { } refund } => text["ActRefund", refund.Amount, ConfirmationNumber.Of(refund.Payment)],
        _ => ""
    };

    /// <summary>The tag that shows it: green for done, amber for what is open, grey for what came to nothing.</summary>
    public static string Tag(ApprovalStanding standing) => standing switch
    {
        ApprovalStanding.Done => "tag tag--good",
        ApprovalStanding.Waiting or ApprovalStanding.UnderWay => "tag tag--warn",
        _ => "tag tag--off"
    };
}
