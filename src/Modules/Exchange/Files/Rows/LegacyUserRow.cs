using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>A user name of the portal before this one (F12).</summary>
internal sealed record LegacyUserRow(
    string UserName, string Email, AccountNumber? AccountNumber, DateOnly? LastSignIn) : IExchangeRow<LegacyUserRow>
{
    public static ExchangeFile File { get; } = new("legacy_users.csv",
    [
        new("user_name", Text, Key),
        new("email", Text, Required),
        new("account_number", Account),
        new("last_sign_in", Date)
    ]);

    public static LegacyUserRow ReadFrom(FieldReader fields) => new(
        fields.Text(), fields.Text(), fields.AccountOrNone(), fields.DateOrNone());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(UserName).Add(Email).Add(AccountNumber).Add(LastSignIn);
}
