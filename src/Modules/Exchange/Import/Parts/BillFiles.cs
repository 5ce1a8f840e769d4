using CalWater.Accounts.Centers;
using CalWater.Accounts.Import;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Import;
using CalWater.Database.Bulk;
using CalWater.Exchange.Files.Rows;

namespace CalWater.Exchange.Import.Parts;

/// <summary>Bills, which freeze what their account and center are at this moment, and their lines and reads.</summary>
internal sealed class BillFiles(IAccountImport accounts, IBillImport bills) : IBatchPart
{
    /// <summary>For the bills of an account whose center is not known: the account's own row says so, and nothing is published.</summary>
    private static readonly CustomerCenter Unknown = new("", "", "", "", null, null, null);

    public async Task LoadAsync(BatchFolder batch, CancellationToken cancellation)
    {
        var centers = await accounts.CentersAsync(cancellation);
        await batch.LoadAsync<BillRow>(rows => StageBillsAsync(batch, centers, rows, cancellation));
        await batch.LoadAsync<BillLineRow>(rows => StageLinesAsync(batch, rows, cancellation));
        await batch.LoadAsync<ReadRow>(rows => StageReadsAsync(batch, rows, cancellation));
    }

    private async Task StageBillsAsync(
        BatchFolder batch, IReadOnlyDictionary<string, CustomerCenter> centers, IReadOnlyList<Imported<BillRow>> rows, CancellationToken cancellation)
    {
        var known = await accounts.FindAsync([.. rows.Select(row => row.Row.AccountNumber).Distinct()], cancellation);
        var staged = new List<Imported<Bill>>(rows.Count);
        foreach (var row in rows.Where(row => BillRules.Accept(batch, row)))
            if (known.GetValueOrDefault(row.Row.AccountNumber) is not { } account) batch.UnknownAccount(row, row.Row.AccountNumber, row.Row.BillNumber);
            else staged.Add(row.As(bill => Freeze(bill, account, centers.GetValueOrDefault(account.CenterId) ?? Unknown)));
        await bills.StageAsync(staged, cancellation);
    }

    private Task StageLinesAsync(BatchFolder batch, IReadOnlyList<Imported<BillLineRow>> rows, CancellationToken cancellation) =>
        bills.StageAsync([.. rows.Where(row => BillRules.Accept(batch, row)).Select(row => row.As(Line))], cancellation);

    private async Task StageReadsAsync(BatchFolder batch, IReadOnlyList<Imported<ReadRow>> rows, CancellationToken cancellation)
    {
        var known = await accounts.FindAsync([.. rows.Select(row => row.Row.AccountNumber).Distinct()], cancellation);
        foreach (var row in rows.Where(row => !known.ContainsKey(row.Row.AccountNumber)))
            batch.UnknownAccount(row, row.Row.AccountNumber, row.Row.MeterNumber);
        await bills.StageAsync([.. rows.Where(row => known.ContainsKey(row.Row.AccountNumber)).Select(row => row.As(Read))], cancellation);
    }

    private static Bill Freeze(BillRow row, ServiceAccount account, CustomerCenter center) => new()
    {
        Number = new(row.BillNumber), Account = row.AccountNumber, IssuedOn = row.IssuedOn, DueOn = row.DueOn,
        Period = new(row.PeriodFrom, row.PeriodTo), CurrentCharges = row.CurrentCharges, PreviousBalance = row.PreviousBalance,
        Payments = row.Payments, TotalDue = row.TotalDue, Replaces = row.Replaces is { } number ? new(number) : null,
        MessageEn = row.MessageEn, MessageEs = row.MessageEs, Lines = [], Reads = [], Usage = [],
        Customer = new(account.CustomerName, account.ServiceAddress, account.City, account.Zip, account.District, account.MeterSize,
            account.Class.ToString(), account.Cap, account.MailingName, account.MailingAddress),
        Center = new(center.Name, center.Phone, center.Address, center.HoursEn, center.HoursEs)
    };

    private static LineOfBill Line(BillLineRow row) => new(new(row.BillNumber), new()
    {
        Line = row.Line, Kind = row.Kind, DescriptionEn = row.DescriptionEn, DescriptionEs = row.DescriptionEs, Amount = row.Amount,
        Tier = row.Tier, QuantityCcf = row.QuantityCcf, Rate = row.Rate, MeterNumber = row.MeterNumber, Schedule = row.Schedule,
        Days = row is { From: { } from, To: { } to } ? new(from, to) : null
    });

    private static MeterRead Read(ReadRow row) =>
        new(row.AccountNumber, row.MeterNumber, row.ReadOn, row.Reading, row.Kind, row.UsageCcf);
}
