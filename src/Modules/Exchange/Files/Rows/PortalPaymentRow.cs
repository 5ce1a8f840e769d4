using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>A portal payment, exported on the day it settles.</summary>
internal sealed record PortalPaymentRow(
    string Reference, AccountNumber AccountNumber, string? BillNumber, Money Amount, string Method, DateOnly PaidOn,
    string? StripePaymentIntent, string Status) : IExchangeRow<PortalPaymentRow>
{
    public static ExchangeFile File { get; } = new("portal_payments.csv",
    [
        new("reference", Text, Key),
        new("account_number", Account, Key),
        new("bill_number", Text, MayBeEmpty),
        new("amount", Dollars, Total),
        new("method", Text, Required),
        new("paid_on", Date, Required),
        new("stripe_payment_intent", Text, MayBeEmpty),
        new("status", Text, Required)
    ]);

    public static PortalPaymentRow ReadFrom(FieldReader fields) => new(
        fields.Text(), fields.Account(), fields.TextOrNone(), fields.Amount(), fields.Text(), fields.Date(),
        fields.TextOrNone(), fields.Text());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(Reference).Add(AccountNumber).Add(BillNumber).Add(Amount).Add(Method).Add(PaidOn)
            .Add(StripePaymentIntent).Add(Status);
}
