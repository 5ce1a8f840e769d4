using System.Diagnostics;
using System.IO.Compression;
using CalWater.Database;
using CalWater.Exchange.Demo;
using CalWater.Testing;
using Npgsql;

namespace CalWater.Web.Tests.Operations;

/// <summary>
/// A database that the portal of November 22, 2026 wrote (identity tables at version 2, billing at 3): a household that paid,
/// a landlord with three accounts, an invited supervisor. Today's portal starts on it, and nobody has lost anything.
/// </summary>
public sealed class UpgradeTests : IAsyncLifetime
{
    private readonly TestPortal portal = new();

    public Task InitializeAsync()
    {
        portal.Prepare = FillAsync;
        portal.IsDatabaseEmpty = true;
        portal.Settings.Add("Demo:Import=false");
        return portal.InitializeAsync();
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_household_signs_in_with_its_password_and_question_and_finds_its_payment()
    {
        using var daniel = portal.NewVisitor();
        var account = await daniel.SignInAsync("daniel@example.com");
        Assert.Contains("$0.00", account.Text, StringComparison.Ordinal);
        Assert.Contains("Visa ending in 4242 Received $83.00", (await daniel.GoToAsync($"{account.Path}/payments")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_landlord_still_sees_three_accounts_with_their_bills()
    {
        using var linh = portal.NewVisitor();
        var list = await linh.SignInAsync("linh@example.com");
        Assert.Equal(3, list.Document.QuerySelectorAll("main a[href^='/accounts/']").Select(link => link.GetAttribute("href")!.Split('/')[2]).Distinct().Count(id => id.Length == 16));
    }

    [Fact]
    public async Task Somebody_new_signs_up_and_pays()
    {
        using var rosa = portal.NewVisitor();
        var page = await portal.SignUpAndInAsync(rosa, DemoCast.Overdue, "marcus@example.com");
        Assert.Contains("Pay now", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_adds_up_once_a_rebuild_has_filled_the_lists_that_came_since()
    {
        await portal.StopAsync();
        var (rebuilt, _, trouble) = await ChildPortal.RunAsync(["rebuild", "--connection", portal.Database.ConnectionString],
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("Grains__Address", "127.0.0.1"), ("Grains__SiloPort", $"{FreePorts.Next()}"));
        Assert.True(rebuilt == 0, trouble);
        var (exit, output, error) = await Verb.RunAsync(["check", "--connection", portal.Database.ConnectionString]);
        Assert.True(exit == 0, error);
        Assert.Contains("1 payments", output, StringComparison.Ordinal);
        Assert.Contains("carla@example.com", (await Verb.RunAsync(["staff", "list", "--connection", portal.Database.ConnectionString])).Output, StringComparison.Ordinal);
    }

    /// <summary>The file as SQLite wrote it, or the script that pg_dump wrote.</summary>
    private static async Task FillAsync(PortalDatabase database)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Operations", "Earlier");
        if (database.IsSqlite)
        {
            await using var packed = new BrotliStream(File.OpenRead(Path.Combine(folder, "november-22.db.br")), CompressionMode.Decompress);
            await using var file = File.Create(new DataSource(database).File);
            await packed.CopyToAsync(file);
        }
        else await RunScriptAsync(database, Path.Combine(folder, "november-22.sql.br"));
    }

    private static async Task RunScriptAsync(PortalDatabase database, string script)
    {
        var place = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        using var psql = Process.Start(new ProcessStartInfo(
            "psql", ["--quiet", "--set=ON_ERROR_STOP=1", $"--dbname=host={place.Host} port={place.Port} user={place.Username} dbname={place.Database}"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await using (var packed = new BrotliStream(File.OpenRead(script), CompressionMode.Decompress)) await packed.CopyToAsync(psql.StandardInput.BaseStream);
        psql.StandardInput.Close();
        await psql.StandardOutput.ReadToEndAsync();
        await psql.WaitForExitAsync();
        Assert.Equal(0, psql.ExitCode);
    }

    private sealed record DataSource(PortalDatabase Database)
    {
        public string File => new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(Database.ConnectionString).DataSource;
    }
}
