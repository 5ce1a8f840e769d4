using CalWater.Accounts.Centers;
using CalWater.Accounts.Import;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Import.Parts;

/// <summary>Centers and accounts.</summary>
internal sealed class AccountFiles(IAccountImport accounts) : IBatchPart
{
    public async Task LoadAsync(BatchFolder batch, CancellationToken cancellation)
    {
        await batch.LoadAsync<CenterRow, CustomerCenter>(Center, rows => accounts.StageAsync(rows, cancellation));
        await batch.LoadAsync<AccountRow, ServiceAccount>(Account, rows => accounts.StageAsync(rows, cancellation));
        await accounts.StagedAsync(cancellation);
    }

    private static CustomerCenter Center(CenterRow row) =>
        new(row.CenterId, row.Name, row.Phone, row.Address, row.Hours, row.HoursEs, row.Email);

    private static ServiceAccount Account(AccountRow row) => new()
    {
        Number = row.AccountNumber, Id = AccountId.New(), Status = row.Status, CustomerName = row.CustomerName,
        ServiceAddress = row.ServiceAddress, City = row.City, Zip = row.Zip, CenterId = row.CenterId, Class = row.Class,
        District = row.District, MeterSize = row.MeterSize, MailingName = row.MailingName, MailingAddress = row.MailingAddress,
        LinkGroup = row.LinkGroup, OpenedOn = row.OpenedOn, ClosedOn = row.ClosedOn, Cap = row.Cap, Language = row.Language,
        ContactEmail = row.ContactEmail, ContactPhone = row.ContactPhone
    };
}
