using CalWater.Accounts.Centers;
using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Grains.Runtime.Tests.Identity;

/// <summary>A household, a landlord with three linked accounts, and the Customer Center of all.</summary>
internal sealed class Neighbourhood : IAccountDirectory, ICustomerCenters
{
    public static readonly AccountNumber Household = AccountNumber.Parse("0010000001");
    public static readonly IReadOnlyList<AccountNumber> Landlord =
        [AccountNumber.Parse("0020000001"), AccountNumber.Parse("0020000002"), AccountNumber.Parse("0020000003")];
    public static readonly Zip Zip = Zip.Parse("94070");
    public const string LandlordsContact = "office@landlord.example";

    private static readonly CustomerCenter Center = new("BG", "Bear Gulch", "650-555-0100", "120 Reservoir Rd", null, null, null);
    private static readonly IReadOnlyList<ServiceAccount> Accounts = [Account(Household, null, null), .. Landlord.Select(number => Account(number, "L", LandlordsContact))];

    public Task<ServiceAccount?> FindAsync(AccountNumber number, CancellationToken cancellation) =>
        Task.FromResult(Accounts.FirstOrDefault(account => account.Number == number));

    public Task<ServiceAccount?> FindAsync(AccountId id, CancellationToken cancellation) =>
        Task.FromResult(Accounts.FirstOrDefault(account => account.Id == id));

    public Task<IReadOnlyList<ServiceAccount>> FindAsync(IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ServiceAccount>>([.. Accounts.Where(account => numbers.Contains(account.Number))]);

    public Task<IReadOnlyList<ServiceAccount>> OwnedAsync(IReadOnlyCollection<AccountNumber> numbers, LoginId owner, CancellationToken cancellation) =>
        FindAsync(numbers, cancellation);

    public Task<IReadOnlyList<AccountNumber>> LinkedToAsync(AccountNumber number, CancellationToken cancellation) =>
        Task.FromResult(Landlord.Contains(number) ? Landlord : [number]);

    public Task<IReadOnlyList<CustomerCenter>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<CustomerCenter>>([Center]);

    public Task<CustomerCenter?> FindAsync(string centerId, CancellationToken cancellation) =>
        Task.FromResult(centerId == Center.Id ? Center : null);

    private static ServiceAccount Account(AccountNumber number, string? group, string? contact) => new()
    {
        Number = number, Id = AccountId.New(), Status = AccountStatus.Active, CustomerName = "Ana Reyes",
        ServiceAddress = "9 Zinnia Ct", City = "San Carlos", Zip = Zip, CenterId = Center.Id, Class = AccountClass.Residential,
        District = "Bay Area Region", MeterSize = "5/8x3/4", LinkGroup = group, ContactEmail = contact
    };
}
