namespace CalWater.Billing.Ledger;

/// <summary>The questions of the check. Each finds rows that should not be; sums are of what was posted, and owed is positive.</summary>
internal static class LedgerChecks
{
    public const string Payments = """select cast(count(distinct payment) as integer) as "Value" from billing_payments where status = 'Succeeded'""";

    public const string Moves = """select cast(count(*) as integer) as "Value" from billing_money_moves""";

    public static readonly IReadOnlyList<(LedgerFaultKind Kind, string Sql)> All =
    [
        (LedgerFaultKind.Payment,
            """
            select p.payment as "Payment", p.account as "Source", cast(coalesce(sum(l.amount), 0) as bigint) as "Posted", -p.amount as "Expected"
            from billing_payments p left join billing_ledger_entries l on l.payment = p.payment and l.account = p.account and l.kind = 'Payment'
            where p.status = 'Succeeded' group by p.payment, p.account, p.amount having coalesce(sum(l.amount), 0) <> -p.amount
            """),
        (LedgerFaultKind.Move,
            $"""
            select m.payment as "Payment", m.source as "Source", cast(coalesce(sum(l.amount), 0) as bigint) as "Posted", {Weighed} as "Expected"
            from billing_money_moves m left join billing_ledger_entries l on l.payment = m.payment and l.source = m.source
            and l.kind = case when m.kind in ('Refund', 'RefundFailed') then 'Refund' else 'Reversal' end
            where {Counts} group by m.payment, m.source, m.kind, m.amount having coalesce(sum(l.amount), 0) <> {Weighed}
            """),
        (LedgerFaultKind.Orphan,
            """
            select l.payment as "Payment", l.source as "Source", l.amount as "Posted", cast(0 as bigint) as "Expected"
            from billing_ledger_entries l where l.payment is not null and not exists
            (select 1 from billing_payments p where p.payment = l.payment and p.account = l.account and p.status = 'Succeeded')
            """),
        (LedgerFaultKind.Promise,
            $"""
            select t.payment as "Payment", '' as "Source", cast(t.posted as bigint) as "Posted", cast(t.gone - t.paid as bigint) as "Expected" from
            (select p.payment, sum(p.amount) as paid,
                (select coalesce(sum(l.amount), 0) from billing_ledger_entries l where l.payment = p.payment) as posted,
                (select coalesce(sum({Weighed}), 0) from billing_money_moves m where m.payment = p.payment and {Counts}) as gone
            from billing_payments p where p.status = 'Succeeded' group by p.payment) t where t.posted <> t.gone - t.paid
            """)
    ];

    private const string Counts = "m.kind in ('Refund', 'RefundFailed', 'Return', 'DisputeLost', 'DisputeWonBack')";

    private const string Weighed = "case when m.kind in ('RefundFailed', 'DisputeWonBack') then -m.amount else m.amount end";
}
