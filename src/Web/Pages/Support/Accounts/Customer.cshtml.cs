namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>One customer, as a CSR needs them in a call; and what can be done.</summary>
internal sealed class CustomerModel(SupportDesk desk, CustomerRecords records, SupportRecord record) : SupportAccountPage(desk)
{
    public CustomerRecord Customer { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Customer = await records.OfAsync(Account, cancellation);
        await record.OpenedAsync(Account.Number);
    }
}
