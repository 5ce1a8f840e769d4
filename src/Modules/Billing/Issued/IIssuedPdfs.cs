using CalWater.Billing.Bills;
using CalWater.Billing.Pdf;

namespace CalWater.Billing.Issued;

/// <summary>
/// Delivers bills as PDF and keeps what was delivered first: the template version, the facts on it that are not the bill's own, and
/// the hash of its content. Whoever asks again later gets the same file.
/// </summary>
public interface IIssuedPdfs
{
    /// <summary>Renders each as it was first delivered, or for the first time. Puts that on record before anyone gets the file.</summary>
    /// <param name="bills">All are held in memory at once: a night's come some hundred at a time.</param>
    /// <returns>In their order.</returns>
    Task<IReadOnlyList<DeliveredBill>> DeliverAsync(IReadOnlyList<BillToDeliver> bills, CancellationToken cancellation = default);

    /// <summary>Renders everything of today's template again and names what does not come out as it was delivered.</summary>
    Task<IssuedVerdict> VerifyAsync(CancellationToken cancellation = default);
}

/// <param name="Facts">What the portal says today; what it said at first delivery counts where there was one.</param>
public sealed record BillToDeliver(Bill Bill, BillPdfFacts Facts, Language Language);

/// <summary>A bill as it leaves the house.</summary>
public sealed record DeliveredBill(Bill Bill, RenderedBill Rendered, byte[] Pdf);

/// <summary>What came of it.</summary>
/// <param name="Checked">How many came out as they were delivered, or are among the faults.</param>
/// <param name="OfEarlierTemplates">How many were delivered by a template that this program no longer has; only what was seen then is known of them.</param>
public sealed record IssuedVerdict(int Checked, int OfEarlierTemplates, IReadOnlyList<IssuedFault> Faults);

/// <summary>A bill whose PDF is not what was delivered.</summary>
public sealed record IssuedFault(BillNumber Bill, Language Language, string Template, IssuedFaultKind Kind);

public enum IssuedFaultKind
{
    /// <summary>It comes out otherwise now: the bill, the record or the renderer was changed.</summary>
    Differs,
    /// <summary>It came out otherwise at a later delivery, and was seen then.</summary>
    Differed,
    /// <summary>There is a record of delivery and no bill.</summary>
    BillMissing
}
