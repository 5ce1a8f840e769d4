using CalWater.Accounts.ServiceAccounts;
using CalWater.Billing.Bills;
using CalWater.Billing.Issued;

namespace CalWater.Web.BillFiles;

internal sealed class BillDelivery(IIssuedPdfs issued, IAccountDirectory accounts, BillFacts facts) : IBillDelivery
{
    public async Task<IReadOnlyList<DeliveredBill>> DeliverAsync(IReadOnlyList<Bill> bills, Language? language, CancellationToken cancellation)
    {
        var found = await accounts.FindAsync([.. bills.Select(bill => bill.Account).Distinct()], cancellation);
        var known = found.ToDictionary(account => account.Number);
        var said = await facts.OfAsync([.. bills.Select(bill => (known[bill.Account], bill.Number, LanguageOf(known[bill.Account], language)))], cancellation);
        return await issued.DeliverAsync([.. bills.Zip(said, (bill, each) => new BillToDeliver(bill, each, LanguageOf(known[bill.Account], language)))], cancellation);
    }

    private static Language LanguageOf(ServiceAccount account, Language? asked) => (asked ?? account.Language ?? Language.English).Written();
}
