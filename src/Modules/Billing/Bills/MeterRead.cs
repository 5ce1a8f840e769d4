namespace CalWater.Billing.Bills;

/// <summary>A read of a meter, in CCF.</summary>
/// <param name="UsageCcf">Water since the read before, where the CIS says it (a meter that was changed or ran over).</param>
public sealed record MeterRead(
    AccountNumber Account, string Meter, DateOnly ReadOn, int Reading, ReadKind Kind, int? UsageCcf);
