namespace CalWater.Web.Pages.Support.Accounts;

/// <summary>One customer, as a CSR needs them in a call; and what can be done.</summary>
internal sealed class CustomerModel(SupportDesk desk, CustomerRecords records, SupportRecord record) : SupportAccountPage(desk)
{
    public CustomerRecord Customer { get; private set; } = null!;

    /// <summary>Something was done a moment ago.</summary>
    public bool IsDone { get; private set; }

    public async Task OnGetAsync(bool done, CancellationToken cancellation)
    {
        IsDone = done;
        Customer = await records.OfAsync(Account, cancellation);
        await record.OpenedAsync(Account.Number);
    }
}
