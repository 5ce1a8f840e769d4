namespace CalWater.Identity.Approvals;

/// <summary>How rows about refunds are called. The texts are stored: never change one.</summary>
public static class RefundActs
{
    public const string Ordered = "refund-ordered";
}
