using CalWater.Database.Bulk;

namespace CalWater.Billing.Import;

/// <summary>What the payments and adjustments of a batch must keep to.</summary>
internal static class PostingChecks
{
    public static readonly IReadOnlyList<RowCheck> All =
    [
        new("payments.csv", "reference", FaultCode.Twice,
            """
            select file_line, reference, account, null from billing_staged_payments staged
            where exists (select 1 from billing_staged_payments other where other.reference = staged.reference
                and other.file_line <> staged.file_line and (staged.channel <> 'Portal' or other.account = staged.account))
            """),
        // One in suspense is posted to nothing: it may come again, corrected.
        new("payments.csv", "reference", FaultCode.PaymentStoredOtherwise,
            """
            select staged.file_line, staged.reference, staged.account, null
            from billing_staged_payments staged join billing_cis_payments stored on stored.reference = staged.reference
                and (staged.channel <> 'Portal' or stored.account = staged.account)
            where (staged.account, staged.paid_on, staged.amount, staged.channel)
                is distinct from (stored.account, stored.paid_on, stored.amount, stored.channel)
                and stored.outcome <> 'Suspense'
            """),
        RowCheck.NoDuplicates("adjustments.csv", "reference", "billing_staged_adjustments", "reference"),
        new("adjustments.csv", "reference", FaultCode.PostingStoredOtherwise,
            """
            select staged.file_line, staged.reference, staged.account, null
            from billing_staged_adjustments staged join billing_cis_adjustments stored on stored.reference = staged.reference
            where (staged.account, staged.posted_on, staged.kind, staged.amount)
                is distinct from (stored.account, stored.posted_on, stored.kind, stored.amount)
            """)
    ];
}
