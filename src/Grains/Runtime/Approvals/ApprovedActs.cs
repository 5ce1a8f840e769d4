using CalWater.Grains.Approvals;
using CalWater.Grains.Linking;
using CalWater.Grains.Payments;
using Orleans;

namespace CalWater.Grains.Runtime.Approvals;

/// <summary>Carries out what was approved. Each kind of act has a grain that knows the order by its id and does it once.</summary>
internal sealed class ApprovedActs(IGrainFactory grains)
{
    /// <param name="id">The id of the request, and so of the order: again gives the first answer.</param>
    /// <param name="act">What was approved.</param>
    public async Task<ApprovalStanding> CarryOutAsync(string id, ActToApprove act) =>
        act switch
        {
            { Moves: { } moves } => Of(await grains.Linking(id).CarryOut(moves with { ApprovedAs = id })),
            { Refund: { } refund } => Of(await grains.Aftermath(refund.Payment).Refund(refund with { ApprovedAs = id })),
            _ => ApprovalStanding.Impossible
        };

    /// <summary>One that is under way goes on by itself: the order is written down.</summary>
    private static ApprovalStanding Of(RefundVerdict verdict) => verdict switch
    {
        RefundVerdict.Done or RefundVerdict.UnderWay => ApprovalStanding.Done,
        RefundVerdict.TooMuch or RefundVerdict.NotRefundable or RefundVerdict.Busy => ApprovalStanding.Overtaken,
        _ => ApprovalStanding.Impossible
    };

    private static ApprovalStanding Of(LinkingVerdict verdict) => verdict switch
    {
        LinkingVerdict.Done => ApprovalStanding.Done,
        LinkingVerdict.Taken => ApprovalStanding.Overtaken,
        _ => ApprovalStanding.Impossible
    };
}
