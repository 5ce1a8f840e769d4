using CalWater.Billing.Issued;
using CalWater.Billing.Ledger;
using CalWater.Database.Lists;
using CalWater.Identity.Audit;
using CalWater.Web.Lists;

namespace CalWater.Web.Commands;

/// <summary>What a check found, in sentences.</summary>
internal static class CheckWords
{
    /// <summary>Of a list, so many faults are told one by one.</summary>
    private const int Most = 20;

    public static string Of(LedgerFault fault) => fault.Kind switch
    {
        LedgerFaultKind.Payment => $"Payment {fault.Subject} posted {fault.Posted} on account {fault.Source}; it should be {fault.Expected}.",
        LedgerFaultKind.Move => $"{fault.Source} of payment {fault.Subject} posted {fault.Posted}; it should be {fault.Expected}.",
        LedgerFaultKind.Orphan => $"{fault.Posted} is posted for {fault.Source} in the name of payment {fault.Subject}, which brought no money there.",
        LedgerFaultKind.Bill => $"Bill {fault.Subject} posted {fault.Posted} on account {fault.Source}; it should be {fault.Expected}.",
        LedgerFaultKind.Cis => $"{fault.Subject} of the CIS is not posted on account {fault.Source}; it should be {fault.Expected}.",
        _ => $"The postings of payment {fault.Subject} come to {fault.Posted}; with what became of its money they should come to {fault.Expected}."
    };

    public static string Of(AuditFault fault) =>
        $"Audit trail of {fault.Subject}: row {fault.Number} {(fault.Kind == AuditFaultKind.Missing ? "is missing" : "was edited")}.";

    public static string Of(IssuedFault fault) => $"Bill {fault.Bill} as PDF ({fault.Language.Tag()}, template {fault.Template}) " + fault.Kind switch
    {
        IssuedFaultKind.BillMissing => "was delivered, and the bill is not there.",
        IssuedFaultKind.Differed => "came out otherwise at a later delivery.",
        _ => "does not come out as it was delivered."
    };

    /// <summary>What is wrong with a list, and what to do. What the rows say is the customers' and is left out.</summary>
    public static IEnumerable<string> Of(ListStanding list)
    {
        if (list.Strays > 0) yield return $"List of {list.Name}: {list.Strays:N0} of {list.Rows:N0} rows follow from nothing.";
        foreach (var fault in list.Faults.Take(Most)) yield return $"List of {list.Name}: {Of(fault)}";
        if (list.Faults.Count > Most) yield return $"List of {list.Name}: {list.Faults.Count - Most:N0} more rows are wrong.";
        if (list.Strays + list.Faults.Count > 0) yield return $"List of {list.Name}: stop the portal and make it anew with the verb rebuild.";
    }

    private static string Of(ListFault fault) => fault.Kind switch
    {
        ListFaultKind.Missing => $"row {fault.Row} is missing.",
        ListFaultKind.Stray => $"row {fault.Row} follows from nothing.",
        ListFaultKind.Unreadable => "a row holds what cannot be read; remove it first.",
        _ => $"row {fault.Row} is wrong in {fault.Columns}."
    };
}
