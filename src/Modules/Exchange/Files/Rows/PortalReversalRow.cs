using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>Money of a portal payment that went back to the customer, or came again with a negative amount.</summary>
internal sealed record PortalReversalRow(
    string Reference, AccountNumber AccountNumber, string OriginalReference, Money Amount, string Reason, DateOnly On) : IExchangeRow<PortalReversalRow>
{
    public static ExchangeFile File { get; } = new("portal_reversals.csv",
    [
        new("reference", Text, Key),
        new("account_number", Account, Key),
        new("original_reference", Text, Required),
        new("amount", Dollars, Total),
        new("reason", Text, Required),
        new("on", Date, Required)
    ]);

    public static PortalReversalRow ReadFrom(FieldReader fields) => new(
        fields.Text(), fields.Account(), fields.Text(), fields.Amount(), fields.Text(), fields.Date());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(Reference).Add(AccountNumber).Add(OriginalReference).Add(Amount).Add(Reason).Add(On);
}
