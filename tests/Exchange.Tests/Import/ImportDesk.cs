using CalWater.Accounts;
using CalWater.Billing;
using CalWater.Database;
using CalWater.Exchange.Import;
using CalWater.Identity;
using CalWater.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CalWater.Exchange.Tests.Import;

/// <summary>The modules an import feeds, over a database of their own.</summary>
internal sealed class ImportDesk : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private ImportDesk(TestDatabase database)
    {
        this.database = database;
        var configuration = new ConfigurationBuilder().Build();
        services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(Clock).AddSingleton<IConfiguration>(configuration)
            .AddDatabase(_ => database.Database)
            .AddAccountsModule().AddBillingModule(configuration).AddIdentityModule(configuration).AddExchangeModule()
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));

    public static async Task<ImportDesk> OpenAsync()
    {
        var desk = new ImportDesk(await TestDatabase.CreateAsync());
        await desk.Get<SchemaUpgrade>().RunAsync();
        return desk;
    }

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public Task<ImportOutcome> ImportAsync(string folder, ImportOptions? options = null, IProgress<ImportProgress>? progress = null) =>
        Get<Importer>().RunAsync(folder, options ?? new(), progress);

    /// <summary>Imports what must be taken.</summary>
    public async Task<ImportSummary> TakeAsync(string folder, ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Imported>(await ImportAsync(folder, options)).Summary;

    /// <summary>Imports what must be refused, and tells the faults as <c>file:line column 'value' reason</c>.</summary>
    public async Task<IReadOnlyList<string>> RefuseAsync(string folder) =>
        [.. Assert.IsType<ImportOutcome.Refused>(await ImportAsync(folder)).Faults
            .Select(fault => $"{fault.File}:{fault.Line} {fault.Column} '{fault.Value}' {fault.Reason}")];

    /// <summary>How many rows a table has.</summary>
    public async Task<long> CountAsync(string table)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }
}
