using System.Collections.Immutable;
using CalWater.Accounts.ServiceAccounts;

namespace CalWater.Grains.Runtime.Tests.Payments;

/// <summary>A household and its neighbour who owe $83.00 each, and an account that was closed.</summary>
internal sealed class Town : IAccountDirectory
{
    public static readonly AccountNumber Household = AccountNumber.Parse("0010000001");
    public static readonly AccountNumber Neighbour = AccountNumber.Parse("0010000002");
    public static readonly AccountNumber Closed = AccountNumber.Parse("0010000009");

    private ImmutableList<ServiceAccount> accounts =
        [Account(Household, AccountStatus.Active), Account(Neighbour, AccountStatus.Active), Account(Closed, AccountStatus.Closed)];

    /// <summary>Simulations build as many houses as they like.</summary>
    public void Build(AccountNumber number) => accounts = accounts.Add(Account(number, AccountStatus.Active));

    /// <summary>The utility closes an account.</summary>
    public void Close(AccountNumber number) =>
        accounts = accounts.SetItem(accounts.FindIndex(account => account.Number == number), Account(number, AccountStatus.Closed));

    public Task<ServiceAccount?> FindAsync(AccountNumber number, CancellationToken cancellation) =>
        Task.FromResult(accounts.FirstOrDefault(account => account.Number == number));

    public Task<ServiceAccount?> FindAsync(AccountId id, CancellationToken cancellation) =>
        Task.FromResult(accounts.FirstOrDefault(account => account.Id == id));

    public Task<IReadOnlyList<ServiceAccount>> FindAsync(IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<ServiceAccount>>([.. accounts.Where(account => numbers.Contains(account.Number))]);

    public Task<IReadOnlyList<ServiceAccount>> OwnedAsync(IReadOnlyCollection<AccountNumber> numbers, LoginId owner, CancellationToken cancellation) =>
        FindAsync(numbers, cancellation);

    public Task<IReadOnlyList<AccountNumber>> LinkedToAsync(AccountNumber number, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<AccountNumber>>([number]);

    private static ServiceAccount Account(AccountNumber number, AccountStatus status) => new()
    {
        Number = number, Id = AccountId.New(), Status = status, CustomerName = "Ana Reyes", ServiceAddress = "9 Zinnia Ct",
        City = "San Carlos", Zip = Zip.Parse("94070"), CenterId = "BG", Class = AccountClass.Residential,
        District = "Bay Area Region", MeterSize = "5/8x3/4"
    };
}
