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
            select p.payment as "Subject", p.account as "Source", cast(coalesce(sum(l.amount), 0) as bigint) as "Posted", -p.amount as "Expected"
            from billing_payments p left join billing_ledger_entries l on l.payment = p.payment and l.account = p.account and l.kind = 'Payment'
            where p.status = 'Succeeded' group by p.payment, p.account, p.amount having coalesce(sum(l.amount), 0) <> -p.amount
            """),
        (LedgerFaultKind.Move,
            $"""
            select m.payment as "Subject", m.source as "Source", cast(coalesce(sum(l.amount), 0) as bigint) as "Posted", {Weighed} as "Expected"
            from billing_money_moves m left join billing_ledger_entries l on l.payment = m.payment and l.source = m.source
            and l.kind = case when m.kind in ('Refund', 'RefundFailed') then 'Refund' else 'Reversal' end
            where {Counts} group by m.payment, m.source, m.kind, m.amount having coalesce(sum(l.amount), 0) <> {Weighed}
            """),
        (LedgerFaultKind.Orphan,
            """
            select l.payment as "Subject", l.source as "Source", l.amount as "Posted", cast(0 as bigint) as "Expected"
            from billing_ledger_entries l where l.payment is not null and not exists
            (select 1 from billing_payments p where p.payment = l.payment and p.account = l.account and p.status = 'Succeeded')
            """),
        (LedgerFaultKind.Promise,
            $"""
            select t.payment as "Subject", '' as "Source", cast(t.posted as bigint) as "Posted", cast(t.gone - t.paid as bigint) as "Expected" from
            (select p.payment, sum(p.amount) as paid,
                (select coalesce(sum(l.amount), 0) from billing_ledger_entries l where l.payment = p.payment) as posted,
                (select coalesce(sum({Weighed}), 0) from billing_money_moves m where m.payment = p.payment and {Counts}) as gone
            from billing_payments p where p.status = 'Succeeded' group by p.payment) t where t.posted <> t.gone - t.paid
            """),
        (LedgerFaultKind.Bill,
            $"""
            select b.number as "Subject", b.account as "Source", coalesce(l.amount, 0) as "Posted", b.current_charges as "Expected"
            from billing_bills b left join billing_ledger_entries l on l.account = b.account and l.source = b.number and l.kind = 'Bill'
            where b.{Seen} and coalesce(l.amount, 0) <> b.current_charges
            """),
        (LedgerFaultKind.Cis,
            $"""
            select c.reference as "Subject", c.account as "Source", cast(0 as bigint) as "Posted", -c.amount as "Expected"
            from billing_cis_payments c left join billing_ledger_entries l on l.account = c.account and l.source = c.reference
            and l.kind = case when c.amount < 0 then 'Reversal' else 'Payment' end and l.amount = -c.amount
            where c.{Seen} and c.outcome = 'Posted' and c.amount <> 0 and l.account is null
            union all
            select c.reference as "Subject", c.account as "Source", cast(0 as bigint) as "Posted", c.amount as "Expected"
            from billing_cis_adjustments c left join billing_ledger_entries l on l.account = c.account and l.source = c.reference
            and l.kind = c.kind and l.amount = c.amount where c.{Seen} and c.amount <> 0 and l.account is null
            """)
    ];

    /// <summary>Rows of a batch that is published.</summary>
    private const string Seen = "batch <= (select batch from billing_published)";

    private const string Counts = "m.kind in ('Refund', 'RefundFailed', 'Return', 'DisputeLost', 'DisputeWonBack')";

    private const string Weighed = "case when m.kind in ('RefundFailed', 'DisputeWonBack') then -m.amount else m.amount end";
}
