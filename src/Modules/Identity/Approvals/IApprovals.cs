using CalWater.Grains.Identity;

namespace CalWater.Identity.Approvals;

/// <summary>Which requests there are; what each says is in its grain.</summary>
public interface IApprovals
{
    /// <summary>Ids of those that can be decided, oldest first.</summary>
    Task<IReadOnlyList<string>> WaitingAsync(int most, CancellationToken cancellation = default);

    /// <summary>Ids of those that the member asked for since then, newest first.</summary>
    Task<IReadOnlyList<string>> AskedByAsync(StaffId asker, DateTimeOffset since, int most, CancellationToken cancellation = default);

    /// <summary>What a grain has committed. Again changes nothing.</summary>
    Task RecordAsync(ListedApproval approval, CancellationToken cancellation = default);
}

/// <summary>A request in the list.</summary>
/// <param name="AskedBy">The id of the asker.</param>
/// <param name="Until">When it lapses.</param>
/// <param name="IsOpen">Nobody has decided.</param>
public sealed record ListedApproval(string Id, string AskedBy, DateTimeOffset AskedAt, DateTimeOffset Until, bool IsOpen)
{
    /// <summary>The row of a request; null before anything was asked.</summary>
    public static ListedApproval? Of(string id, ApprovalState state) => state.Request is not { } request ? null
        : new(id, request.Asker.Value, state.AskedAt, state.Until, state.Decision is null && state.End is null);
}
