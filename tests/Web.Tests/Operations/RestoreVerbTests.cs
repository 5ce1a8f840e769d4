using CalWater.Database;
using CalWater.Testing;
using Microsoft.Data.Sqlite;

namespace CalWater.Web.Tests.Operations;

/// <summary><c>backup</c> and <c>restore</c> of a SQLite database: whole or not at all.</summary>
public sealed class RestoreVerbTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_database_that_is_there_is_replaced_only_when_that_is_said()
    {
        await StaffAsync("now", "carla@example.com");
        await BackUpAsync("now");
        await StaffAsync("now", "dora@example.com");
        var (exit, _, error) = await RestoreAsync("now");
        Assert.Equal(1, exit);
        Assert.Contains("--replace", error, StringComparison.Ordinal);
        Assert.Contains("dora@example.com", await ListAsync("now"), StringComparison.Ordinal);
        Assert.Equal(0, (await RestoreAsync("now", "--replace")).Exit);
        Assert.DoesNotContain("dora@example.com", await ListAsync("now"), StringComparison.Ordinal);
        Assert.Contains("carla@example.com", await ListAsync("now"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_folder_gets_the_database_and_only_its_owner_may_read_the_backup()
    {
        await StaffAsync("now", "carla@example.com");
        await BackUpAsync("now");
        Assert.Equal(0, (await RestoreAsync("elsewhere")).Exit);
        Assert.Contains("carla@example.com", await ListAsync("elsewhere"), StringComparison.Ordinal);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["backup"]));
    }

    [Fact]
    public async Task A_database_in_use_is_left_alone()
    {
        await StaffAsync("now", "carla@example.com");
        await BackUpAsync("now");
        await using var user = await PortalDatabase.SqliteFile(folder["now/calwater.db"]).OpenAsync();
        var (exit, _, error) = await RestoreAsync("now", "--replace");
        Assert.Equal(1, exit);
        Assert.Contains("in use", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "cannot be read as a SQLite database|is no database of the portal")]
    [InlineData("create table other (id integer)", "is no database of the portal")]
    [InlineData("create table schema_versions (module text, version integer); insert into schema_versions values ('identity', 9999)", "Restore it with the program that wrote it")]
    public async Task What_is_no_backup_changes_nothing(string content, string words)
    {
        await StaffAsync("now", "carla@example.com");
        if (content.Length == 0) await File.WriteAllTextAsync(folder["backup"], new string('x', 5000));
        else await ExecuteAsync(content);
        var (exit, _, error) = await RestoreAsync("now", "--replace");
        Assert.Equal(1, exit);
        Assert.Matches(words, error);
        Assert.Contains("carla@example.com", await ListAsync("now"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_backup_changes_nothing()
    {
        await StaffAsync("now", "carla@example.com");
        await BackUpAsync("now");
        await using (var file = new FileStream(folder["backup"], FileMode.Open))
        {
            file.Position = 4096 * 3;
            await file.WriteAsync(new byte[4096 * 4]);
        }
        Assert.Equal(1, (await RestoreAsync("now", "--replace")).Exit);
        Assert.Contains("carla@example.com", await ListAsync("now"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_anywhere_a_restore_leaves_the_old_database_or_the_new_one()
    {
        await StaffAsync("now", "carla@example.com");
        await BackUpAsync("now");
        await StaffAsync("now", "dora@example.com");
        for (var kill = 1; kill <= 8; kill++)
        {
            await ChildPortal.KillAfterAsync(["restore", "--from", folder["backup"], "--replace", "--data", folder["now"]], TimeSpan.FromMilliseconds(100 * kill));
            Assert.Contains("carla@example.com", await ListAsync("now"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Killed_anywhere_a_backup_leaves_no_file_of_that_name_that_is_not_whole()
    {
        await StaffAsync("now", "carla@example.com");
        for (var kill = 1; kill <= 6 && !File.Exists(folder["backup"]); kill++)
            await ChildPortal.KillAfterAsync(["backup", "--to", folder["backup"], "--data", folder["now"]], TimeSpan.FromMilliseconds(100 * kill));
        if (!File.Exists(folder["backup"])) await BackUpAsync("now");
        Assert.Equal(0, (await RestoreAsync("elsewhere")).Exit);
        Assert.Contains("carla@example.com", await ListAsync("elsewhere"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over()
    {
        await StaffAsync("now", "carla@example.com");
        await File.WriteAllTextAsync(folder["backup"], "last night's");
        var (exit, _, error) = await RunAsync("now", "backup", "--to", folder["backup"]);
        Assert.Equal(1, exit);
        Assert.Contains("Name another file", error, StringComparison.Ordinal);
        Assert.Equal("last night's", await File.ReadAllTextAsync(folder["backup"]));
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = PortalDatabase.SqliteFile(folder["backup"]).CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task StaffAsync(string data, string email) => Assert.Equal(0, (await RunAsync(data, "staff", "add", email, "--role", "csr")).Exit);

    private async Task<string> ListAsync(string data) => (await RunAsync(data, "staff", "list")).Output;

    private async Task BackUpAsync(string data)
    {
        var (exit, _, error) = await RunAsync(data, "backup", "--to", folder["backup"]);
        Assert.True(exit == 0, error);
    }

    private Task<(int Exit, string Output, string Error)> RestoreAsync(string data, params string[] more) =>
        RunAsync(data, ["restore", "--from", folder["backup"], .. more]);

    /// <summary>As if in a process of its own, whose connections end with it.</summary>
    private async Task<(int Exit, string Output, string Error)> RunAsync(string data, params string[] verb)
    {
        var said = await Verb.RunAsync([.. verb, "--data", folder[data]]);
        SqliteConnection.ClearPool((SqliteConnection)PortalDatabase.SqliteFile(folder[$"{data}/calwater.db"]).CreateConnection());
        return said;
    }
}
