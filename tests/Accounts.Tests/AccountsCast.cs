using System.Data.Common;
using CalWater.Accounts.Centers;
using CalWater.Accounts.Import;
using CalWater.Accounts.Linking;
using CalWater.Accounts.Search;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Accounts.Storage;
using CalWater.Database;
using CalWater.Database.Bulk;
using CalWater.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CalWater.Accounts.Tests;

/// <summary>The accounts module over a database of its own, with a household and a landlord's three linked accounts.</summary>
internal sealed class AccountsCast : IAsyncDisposable
{
    public static readonly AccountNumber Household = AccountNumber.Parse("0010000001");
    public static readonly IReadOnlyList<AccountNumber> Landlord =
        [AccountNumber.Parse("0020000001"), AccountNumber.Parse("0020000002"), AccountNumber.Parse("0020000003")];

    private readonly TestDatabase owned;
    private readonly PortalDatabase database;
    private readonly ServiceProvider services;

    private AccountsCast(TestDatabase owned, PortalDatabase database)
    {
        (this.owned, this.database) = (owned, database);
        services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ILoggerProvider>(Log)
            .AddDatabase(_ => database)
            .AddAccountsModule()
            .BuildServiceProvider();
    }

    /// <summary>What operators are told.</summary>
    public ListedLog Log { get; } = new();
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));
    public IAccountDirectory Directory => services.GetRequiredService<IAccountDirectory>();
    public IAccountsOnline Online => services.GetRequiredService<IAccountsOnline>();
    public IAccountSearch Search => services.GetRequiredService<IAccountSearch>();
    public ILinkGroups Groups => services.GetRequiredService<ILinkGroups>();
    public IAccountImport Import => services.GetRequiredService<IAccountImport>();
    public ICustomerCenters Centers => services.GetRequiredService<ICustomerCenters>();

    /// <param name="prepare">Changes the empty database, and says how the portal connects to it.</param>
    public static async Task<AccountsCast> CreateAsync(Func<PortalDatabase, Task<PortalDatabase>>? prepare = null)
    {
        var owned = await TestDatabase.CreateAsync();
        var cast = new AccountsCast(owned, prepare is null ? owned.Database : await prepare(owned.Database));
        await cast.services.GetRequiredService<SchemaUpgrade>().RunAsync();
        await cast.AddAsync(new CustomerCenter("BG", "Bear Gulch", "650-555-0100", "120 Reservoir Rd", "8-5", "8 a 5", null));
        await cast.AddAsync(Account(Household, "9 Zinnia Ct", null));
        foreach (var (number, index) in Landlord.Select((number, index) => (number, index)))
            await cast.AddAsync(Account(number, $"{3 - index} Alder St", "LANDLORD"));
        return cast;
    }

    public Task<DbConnection> OpenAsync() => database.OpenAsync();

    public async Task AddAsync(object row)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<AccountsContext>>().CreateDbContextAsync();
        context.Add(row);
        await context.SaveChangesAsync();
    }

    /// <summary>Takes the accounts as a nightly import does.</summary>
    public async Task ImportAsync(params ServiceAccount[] accounts)
    {
        var (staging, import) = (services.GetRequiredService<Staging>(), services.GetRequiredService<IAccountImport>());
        await using var opened = await staging.OpenAsync();
        await import.BeginAsync();
        await import.StageAsync([.. accounts.Select((account, line) => new Imported<ServiceAccount>(line + 2, account))]);
        await import.StoreAheadAsync();
        await using var transaction = await staging.BeginPublishingAsync(default);
        await import.PublishAsync(transaction);
        await transaction.CommitAsync();
    }

    public static ServiceAccount Account(string number, string name, string address) => Account(AccountNumber.Parse(number), address, null) with { CustomerName = name };

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await owned.DisposeAsync();
    }

    private static ServiceAccount Account(AccountNumber number, string address, string? group) => new()
    {
        Number = number, Id = AccountId.New(), Status = AccountStatus.Active, CustomerName = "Ana Reyes",
        ServiceAddress = address, City = "San Carlos", Zip = Zip.Parse("94070"), CenterId = "BG",
        Class = AccountClass.Residential, District = "Bay Area Region", MeterSize = "5/8x3/4", LinkGroup = group,
        OpenedOn = new DateOnly(2019, 3, 1), Cap = true, Language = Language.Spanish
    };
}
