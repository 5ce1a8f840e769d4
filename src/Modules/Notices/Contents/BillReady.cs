namespace CalWater.Notices.Contents;

/// <summary>A new bill can be read.</summary>
/// <param name="BillPath">Its page.</param>
/// <param name="ClosedCenter">The Customer Center, by name and telephone number, where the account is closed and cannot be paid online (F19).</param>
/// <param name="Replaces">The bill that this one corrects, if any.</param>
/// <param name="IsAttached">The bill itself goes along, as PDF.</param>
public sealed record BillReady(
    BillNumber Bill, string ServiceAddress, string AccountNumberEnding, Money TotalDue, DateOnly DueOn, string BillPath,
    NamedCenter? ClosedCenter, BillNumber? Replaces, bool IsAttached) : NoticeContent
{
    /// <summary>Where these mails are turned off.</summary>
    public string? EBillingPath { get; init; }

    /// <summary>When Auto Pay will pay it; null where it will not.</summary>
    public DateOnly? AutoPayOn { get; init; }
}

/// <summary>A Customer Center to call.</summary>
public sealed record NamedCenter(string Name, string Phone);
