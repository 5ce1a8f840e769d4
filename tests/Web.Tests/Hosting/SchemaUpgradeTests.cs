using CalWater.Database;
using CalWater.Identity;
using CalWater.Testing;

namespace CalWater.Web.Tests.Hosting;

public sealed class SchemaUpgradeTests : IAsyncLifetime
{
    private static readonly ModuleSchema Module = new("identity", typeof(IdentityModule).Assembly);
    private TestDatabase database = null!;

    private SchemaUpgrade Upgrade => new(database.Database, [Module]);

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await Upgrade.RunAsync();
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task A_portal_that_starts_does_not_wait_for_another_that_writes()
    {
        await using var connection = await database.Database.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync("update schema_versions set version = version");
        await Upgrade.RunAsync().WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System);

        async Task ExecuteAsync(string sql)
        {
            await using var command = connection.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, sql);
            Assert.Equal(1, await command.ExecuteNonQueryAsync());
        }
    }

    [Fact]
    public async Task Tables_of_a_newer_program_are_refused_with_what_to_do()
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "update schema_versions set version = version + 1";
        await command.ExecuteNonQueryAsync();
        var refused = await Assert.ThrowsAsync<NewerSchemaException>(() => Upgrade.RunAsync());
        Assert.Contains("Start the newer program", refused.Message, StringComparison.Ordinal);
    }
}
