using CalWater.Accounts.Search;
using CalWater.Database;
using CalWater.Testing;

namespace CalWater.Accounts.Tests.Search;

/// <summary>The search comes to a database that is in use already, and to one whose owner may not add extensions.</summary>
public sealed class SearchUpgradeTests
{
    private const string Before = """
        create table schema_versions (module text primary key, version integer not null);
        insert into schema_versions values ('accounts', 8);
        insert into accounts_customer_centers (id, name, phone, address) values ('OLD', 'Old Town', '650-555-0100', '1 First St');
        insert into accounts_service_accounts (number, id, status, customer_name, service_address, city, zip, center_id, class, district, meter_size, cap, contact_email)
        values ('0050000001', 'abcdefghijklmnop', 'Active', 'Wilhelmina Núñez', '77 Tamarack Way', 'Dixon', '95620', 'OLD', 'Residential', 'Dixon', '5/8x3/4', false, 'Mina@example.com')
        """;

    [Theory]
    [InlineData("nunez tamar", false)]
    [InlineData("mina@example.com", false)]
    [InlineData("wilhemina tamarak", true)]
    public async Task Accounts_that_were_there_before_the_search_are_found_after_the_upgrade(string typed, bool areSimilar)
    {
        await using var cast = await AccountsCast.CreateAsync(AsBeforeTheSearchAsync);
        Assert.Equal(("0050000001", areSimilar), Single(await cast.Search.FindAsync(typed, 25)));
    }

    [Fact]
    public async Task Where_the_extension_for_misspelled_words_is_refused_the_operator_is_told_what_to_do_and_the_rest_is_found()
    {
        await using var cast = await AccountsCast.CreateAsync(WithoutRightToExtensionsAsync);
        await cast.ImportAsync(AccountsCast.Account("0050000002", "Wilhelmina Achterberg", "5 Tamarack Way"));
        Assert.Equal(("0050000002", false), Single(await cast.Search.FindAsync("achter tamar", 25)));
        var found = await cast.Search.FindAsync("achtenberg", 25);
        Assert.Equal(!TestDatabase.IsPostgreSql, found.AreSimilar);
        Assert.Equal(TestDatabase.IsPostgreSql, cast.Log.Lines.Any(line => line.Contains("create extension pg_trgm", StringComparison.Ordinal)));
    }

    /// <summary>With the tables of the version before, and a row.</summary>
    private static async Task<PortalDatabase> AsBeforeTheSearchAsync(PortalDatabase database)
    {
        var assembly = typeof(IAccountSearch).Assembly;
        var scripts = assembly.GetManifestResourceNames().Where(name => name.Contains(".Schema.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .TakeWhile(name => !name.Contains("0009_search", StringComparison.Ordinal));
        foreach (var script in scripts)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(script)!);
            await ExecuteAsync(database, await reader.ReadToEndAsync());
        }
        await ExecuteAsync(database, Before);
        return database;
    }

    /// <summary>As a role that may make tables but no extensions; SQLite needs none.</summary>
    private static async Task<PortalDatabase> WithoutRightToExtensionsAsync(PortalDatabase database)
    {
        if (database.IsSqlite) return database;
        await ExecuteAsync(database, "grant all on schema public to pg_monitor");
        return PortalDatabase.FromConnectionString(database.ConnectionString + ";Options=\"-c role=pg_monitor\"");
    }

    private static async Task ExecuteAsync(PortalDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static (string, bool) Single(FoundAccounts found) => (Assert.Single(found.Accounts).Number.ToString(), found.AreSimilar);
}
