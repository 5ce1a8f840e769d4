using CalWater.Database.Bulk;

namespace CalWater.Billing.Import;

/// <summary>What the bills, lines and reads of a batch must keep to.</summary>
internal static class BillChecks
{
    private const string Facts = "account, issued_on, due_on, period_from, period_to, current_charges, previous_balance, payments, total_due, replaces, message_en, message_es";

    private const string LineFacts = "kind, description_en, description_es, amount, tier, quantity_ccf, rate, meter_number, days, schedule";

    public static readonly IReadOnlyList<RowCheck> All =
    [
        RowCheck.NoDuplicates("bills.csv", "bill_number", "billing_staged_bills", "number"),
        RowCheck.NoDuplicates("bill_lines.csv", "line", "billing_staged_lines", "bill", "line"),
        RowCheck.NoDuplicates("reads.csv", "read_on", "billing_staged_reads", "account", "meter", "read_on"),
        new("bill_lines.csv", "bill_number", FaultCode.BillNotOfTheBatch,
            """
            select file_line, bill, bill, null from billing_staged_lines staged
            where not exists (select 1 from billing_staged_bills where number = staged.bill)
            """),
        new("bills.csv", "current_charges", FaultCode.LinesDiffer,
            """
            select bill.file_line, cast(bill.current_charges as text), bill.number, cast(coalesce(lines.amount, 0) as text)
            from billing_staged_bills bill left join billing_staged_sums lines on lines.bill = bill.number
            where bill.current_charges <> coalesce(lines.amount, 0)
            """) { IsMoney = true },
        new("bills.csv", "bill_number", FaultCode.BillStoredOtherwise,
            $"""
            select staged.file_line, staged.number, staged.number, null
            from billing_staged_bills staged join billing_bills stored on stored.number = staged.number
            where ({Of("staged", Facts)}) is distinct from ({Of("stored", Facts)})
            """),
        new("bill_lines.csv", "bill_number", FaultCode.LineStoredOtherwise,
            $"""
            select staged.file_line, staged.bill, staged.bill, null
            from billing_staged_lines staged join billing_bills bill on bill.number = staged.bill
            left join billing_bill_lines stored on stored.bill = staged.bill and stored.line = staged.line
            where ({Of("staged", LineFacts)}) is distinct from ({Of("stored", LineFacts)})
            """),
        new("bills.csv", "replaces", FaultCode.ReplacesNoBill,
            """
            select file_line, replaces, replaces, null from billing_staged_bills staged
            where replaces is not null
            and not exists (select 1 from billing_staged_bills other
                where other.number = staged.replaces and other.account = staged.account and other.number <> staged.number and other.issued_on <= staged.issued_on)
            and not exists (select 1 from billing_bills other
                where other.number = staged.replaces and other.account = staged.account and other.issued_on <= staged.issued_on)
            """),
        new("bills.csv", "replaces", FaultCode.ReplacedAlready,
            """
            select staged.file_line, staged.replaces, staged.replaces, other.number
            from billing_staged_bills staged
            join (select number, replaces from billing_bills where replaces is not null
                union select number, replaces from billing_staged_bills where replaces is not null) other
                on other.replaces = staged.replaces and other.number <> staged.number
            """)
    ];

    private static string Of(string table, string columns) =>
        string.Join(", ", columns.Split(", ").Select(column => $"{table}.{column}"));
}
