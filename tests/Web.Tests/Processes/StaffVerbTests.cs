using CalWater.Testing;

namespace CalWater.Web.Tests.Processes;

/// <summary>The verbs about staff and the audit trail, on a database that no portal runs on.</summary>
public sealed class StaffVerbTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Members_are_added_listed_and_removed()
    {
        Assert.Equal(0, (await RunAsync("staff", "add", "Carla@Example.com", "--role", "csr")).Exit);
        Assert.Contains("carla@example.com", (await RunAsync("staff", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("staff", "remove", "carla@example.com")).Exit);
        Assert.Equal("", (await RunAsync("staff", "list")).Output);
    }

    [Theory]
    [InlineData(2, "staff", "add", "carla", "--role", "csr")]
    [InlineData(2, "staff", "add", "carla@example.com", "--role", "boss")]
    [InlineData(2, "staff", "add", "carla@example.com")]
    [InlineData(1, "staff", "remove", "nobody@example.com")]
    public async Task What_cannot_be_done_is_said(int exit, params string[] verb)
    {
        var (status, _, error) = await RunAsync(verb);
        Assert.Equal(exit, status);
        Assert.NotEqual("", error);
    }

    [Theory]
    [InlineData("delete from identity_audit where number = 2", "row 2 is missing")]
    [InlineData("update identity_audit set details = '{}' where number = 1", "row 1 was edited")]
    public async Task Check_names_the_first_row_that_is_not_as_it_was_written(string meddling, string named)
    {
        for (var n = 0; n < 2; n++) await RunAsync("staff", "add", "carla@example.com", "--role", "csr");
        Assert.Equal(0, (await RunAsync("check")).Exit);
        await using (var connection = await database.Database.OpenAsync())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = meddling;
            await command.ExecuteNonQueryAsync();
        }
        var (exit, _, error) = await RunAsync("check");
        Assert.Equal(1, exit);
        Assert.Contains(named, error, StringComparison.Ordinal);
    }

    private Task<(int Exit, string Output, string Error)> RunAsync(params string[] verb) =>
        Verb.RunAsync([.. verb, "--connection", database.Database.ConnectionString]);
}
