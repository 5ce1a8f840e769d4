using System.Security.Cryptography;
using System.Text;
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

    private readonly bool isDatabaseMine;

    private ImportDesk(TestDatabase database, bool isDatabaseMine, Dictionary<string, string?> settings)
    {
        (this.database, this.isDatabaseMine) = (database, isDatabaseMine);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(Clock).AddSingleton<IConfiguration>(configuration)
            .AddDatabase(_ => database.Database)
            .AddAccountsModule().AddBillingModule(configuration).AddIdentityModule(configuration).AddExchangeModule()
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));

    /// <param name="settings">Settings by their names.</param>
    public static async Task<ImportDesk> OpenAsync(Dictionary<string, string?>? settings = null)
    {
        var desk = new ImportDesk(await TestDatabase.CreateAsync(), isDatabaseMine: true, settings ?? []);
        await desk.Get<SchemaUpgrade>().RunAsync();
        return desk;
    }

    /// <summary>Another process on the same database.</summary>
    public ImportDesk Beside(Dictionary<string, string?> settings) => new(database, isDatabaseMine: false, settings);

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public Task<ImportOutcome> ImportAsync(string folder, ImportOptions? options = null, IProgress<ImportProgress>? progress = null) =>
        Get<Importer>().RunAsync(folder, options ?? new(), progress);

    /// <summary>Imports what must be taken.</summary>
    public async Task<ImportSummary> TakeAsync(string folder, ImportOptions? options = null) =>
        Assert.IsType<ImportOutcome.Imported>(await ImportAsync(folder, options)).Summary;

    /// <summary>Imports what must be refused, and tells the faults as <c>file:line column 'value' reason</c>.</summary>
    public async Task<IReadOnlyList<string>> RefuseAsync(string folder) =>
        [.. Assert.IsType<ImportOutcome.Refused>(await ImportAsync(folder)).Faults
            .Select(fault => $"{fault.File}:{fault.Line} {fault.Column} '{fault.Value}' {FaultWords.Of(fault.Reason, Language.English)}")];

    /// <summary>Changes what is stored, past the program.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>How many rows a table has.</summary>
    public async Task<long> CountAsync(string table)
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from {table}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Every value of the tables, whatever order the rows come in.</summary>
    public async Task<string> DigestAsync(IEnumerable<string> tables)
    {
        await using var connection = await database.Database.OpenAsync();
        List<string> rows = [];
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue).Prepend(table)));
        }
        rows.Sort(StringComparer.Ordinal);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        if (isDatabaseMine) await database.DisposeAsync();
    }
}
