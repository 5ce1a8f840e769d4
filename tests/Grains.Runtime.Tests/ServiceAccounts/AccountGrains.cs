using CalWater.Accounts;
using CalWater.Accounts.ServiceAccounts;
using CalWater.Grains.Runtime.Identity;
using CalWater.Grains.Runtime.Tests.Identity;
using CalWater.Grains.ServiceAccounts;
using CalWater.Identity;
using CalWater.Identity.Audit;
using CalWater.Notices;
using CalWater.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans;

namespace CalWater.Grains.Runtime.Tests.ServiceAccounts;

/// <summary>The grain of a household's account on a database of its own; the process can be stopped and started again.</summary>
internal sealed class AccountGrains : IAsyncDisposable
{
    public static readonly AccountNumber Household = AccountNumber.Parse("0010000001");

    private readonly TestDatabase database;
    private readonly GrainNodes nodes;

    private AccountGrains(TestDatabase database) => (this.database, nodes) = (database, new(database.Database));

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));

    public Postbox Postbox { get; } = new();

    public IServiceAccountGrain Account => nodes.Services.GetRequiredService<IGrainFactory>().ServiceAccount(Household);

    /// <summary>What lists show of the household's account.</summary>
    public async Task<AccountOnline?> ListedAsync() =>
        (await nodes.Services.GetRequiredService<IAccountsOnline>().FindAsync([Household])).GetValueOrDefault(Household);

    /// <summary>What the billing office is told of the household's account today.</summary>
    public async Task<IReadOnlyList<(string Kind, string? Value)>> ChosenAsync() => [.. (await nodes.Services.GetRequiredService<IEnrolmentSource>()
        .RecordedAsync(Clock.PacificToday()).ToListAsync()).Select(choice => (choice.Kind, choice.Value))];

    /// <summary>The acts on the household's account, newest first.</summary>
    public async Task<IReadOnlyList<AuditRow>> TrailAsync() =>
        await nodes.Services.GetRequiredService<IAuditTrail>().ReadAsync(AuditSubject.Of(Household), 50);

    public static async Task<AccountGrains> StartAsync(bool listsAreDown = false)
    {
        var grains = new AccountGrains(await TestDatabase.CreateAsync());
        await grains.RestartAsync(listsAreDown);
        return grains;
    }

    /// <summary>Starts again from what is durable; while lists are down, every telling of them fails after the commit.</summary>
    public Task RestartAsync(bool listsAreDown = false) => nodes.RestartAsync(builder =>
    {
        builder.Services.AddSingleton<TimeProvider>(Clock).AddAccountsModule().AddIdentityModule(builder.Configuration).AddIdentityGrains()
            .AddSingleton<IAccountDirectory, Neighbourhood>().AddSingleton<INotices>(Postbox);
        if (listsAreDown) builder.Services.AddSingleton<IAccountsOnline, ListsDown>();
    });

    public async ValueTask DisposeAsync()
    {
        await nodes.DisposeAsync();
        await database.DisposeAsync();
    }

    private sealed class ListsDown : IAccountsOnline
    {
        public Task<IReadOnlyDictionary<AccountNumber, AccountOnline>> FindAsync(
            IReadOnlyCollection<AccountNumber> numbers, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<AccountNumber, AccountOnline>>(new Dictionary<AccountNumber, AccountOnline>());

        public Task<IReadOnlyList<AccountOnline>> OwnedByAsync(IReadOnlyCollection<LoginId> logins, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<AccountOnline>>([]);

        public Task<IReadOnlyList<SharedAccount>> SharedWithAsync(LoginId login, DateOnly today, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<SharedAccount>>([]);

        public Task RecordAsync(AccountOnline account, CancellationToken cancellation) => throw new IOException("The disk is full.");
    }
}
