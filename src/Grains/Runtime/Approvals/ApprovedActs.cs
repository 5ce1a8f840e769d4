using CalWater.Grains.Approvals;
using CalWater.Grains.Linking;
using Orleans;

namespace CalWater.Grains.Runtime.Approvals;

/// <summary>Carries out what was approved. Each kind of act has a grain that knows the order by its id and does it once.</summary>
internal sealed class ApprovedActs(IGrainFactory grains)
{
    /// <param name="id">The id of the request, and so of the order: again gives the first answer.</param>
    /// <param name="act">What was approved.</param>
    public async Task<ApprovalStanding> CarryOutAsync(string id, ActToApprove act) =>
        act.Moves is { } moves ? Of(await grains.Linking(id).CarryOut(moves with { ApprovedAs = id })) : ApprovalStanding.Impossible;

    private static ApprovalStanding Of(LinkingVerdict verdict) => verdict switch
    {
        LinkingVerdict.Done => ApprovalStanding.Done,
        LinkingVerdict.Taken => ApprovalStanding.Overtaken,
        _ => ApprovalStanding.Impossible
    };
}
