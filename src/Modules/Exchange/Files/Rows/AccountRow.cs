using CalWater.Accounts.ServiceAccounts;
using static CalWater.Exchange.Files.ColumnRole;
using static CalWater.Exchange.Files.ColumnType;

namespace CalWater.Exchange.Files.Rows;

/// <summary>A service account.</summary>
internal sealed record AccountRow(
    AccountNumber AccountNumber, AccountStatus Status, string CustomerName, string ServiceAddress, string City,
    Zip Zip, string CenterId, AccountClass Class, string District, string MeterSize, string? MailingName,
    string? MailingAddress, string? LinkGroup, DateOnly? OpenedOn, DateOnly? ClosedOn, bool Cap, Language? Language,
    string? ContactEmail, string? ContactPhone) : IExchangeRow<AccountRow>
{
    public static ExchangeFile File { get; } = new("accounts.csv",
    [
        new("account_number", Account, Key),
        new("status", Choice, Required) { Choices = Choices<AccountStatus>.Names },
        new("customer_name", Text, Required),
        new("service_address", Text, Required),
        new("city", Text, Required),
        new("zip", ZipCode, Required),
        new("center_id", Text, Required),
        new("class", Choice, Required) { Choices = Choices<AccountClass>.Names },
        new("district", Text, Required),
        new("meter_size", Text, Required),
        new("mailing_name", Text),
        new("mailing_address", Text),
        new("link_group", Text),
        new("opened_on", Date),
        new("closed_on", Date),
        new("cap", Choice) { Choices = ["Y", "N"] },
        new("language", Choice) { Choices = [.. Languages.All.Select(language => language.Tag())] },
        new("contact_email", Text),
        new("contact_phone", Text)
    ]);

    public static AccountRow ReadFrom(FieldReader fields) => new(
        fields.Account(), fields.Choice<AccountStatus>(), fields.Text(), fields.Text(), fields.Text(), fields.Zip(),
        fields.Text(), fields.Choice<AccountClass>(), fields.Text(), fields.Text(), fields.TextOrNone(),
        fields.TextOrNone(), fields.TextOrNone(), fields.DateOrNone(), fields.DateOrNone(), fields.Yes(),
        fields.LanguageOrNone(), fields.TextOrNone(), fields.TextOrNone());

    public void WriteTo(FieldWriter fields) =>
        fields.Add(AccountNumber).AddChoice(Status).Add(CustomerName).Add(ServiceAddress).Add(City).Add(Zip)
            .Add(CenterId).AddChoice(Class).Add(District).Add(MeterSize).Add(MailingName).Add(MailingAddress)
            .Add(LinkGroup).Add(OpenedOn).Add(ClosedOn).Add(Cap).Add(Language).Add(ContactEmail)
            .Add(ContactPhone);
}
