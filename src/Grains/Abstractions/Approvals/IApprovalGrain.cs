using Orleans;
using Orleans.Concurrency;

namespace CalWater.Grains.Approvals;

/// <summary>
/// Something that a member of staff may do only when a supervisor who is somebody else agrees. Approved, it is carried out
/// once, also when a crash comes between; left alone, it lapses. Key: <see cref="ApprovalGrains.Key"/>.
/// </summary>
/// <remarks>It calls whatever carries the act out, and nothing of that calls it.</remarks>
[Alias("approval")]
public interface IApprovalGrain : IGrainWithStringKey
{
    /// <summary>Asks. Again changes nothing.</summary>
    [Alias("ask")]
    Task Ask(ApprovalRequest request);

    /// <summary>What was asked and what came of it; null when nothing was.</summary>
    [ReadOnly, Alias("get")]
    Task<Approval?> Get();

    /// <summary>Decides, and where that is a yes carries the act out before it answers. Again gives the first answer.</summary>
    [Alias("decide")]
    Task<ApprovalVerdict> Decide(ApprovalAnswer answer);
}

/// <summary>Finds the grain of a request.</summary>
public static class ApprovalGrains
{
    public const string Prefix = "approval-";
    private const int IdLength = 26;

    public static IApprovalGrain Approval(this IGrainFactory grains, string id) => grains.GetGrain<IApprovalGrain>(Key(id));

    public static string NewId() => RandomId.New(IdLength);

    /// <summary>Whether the text can be an id made here.</summary>
    public static bool IsId(string? text) => RandomId.IsOne(text ?? "", IdLength);

    public static string Key(string id) => Prefix + id;

    public static string IdOf(string key) => key[Prefix.Length..];
}
