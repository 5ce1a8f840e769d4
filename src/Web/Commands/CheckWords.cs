using CalWater.Billing.Issued;
using CalWater.Billing.Ledger;
using CalWater.Identity.Audit;

namespace CalWater.Web.Commands;

/// <summary>What a check found, in sentences.</summary>
internal static class CheckWords
{
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
}
