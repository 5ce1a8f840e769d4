using CalWater.Testing;

namespace CalWater.Web.Tests.Processes;

/// <summary><c>letters FOLDER</c>, on a database that no portal runs on.</summary>
public sealed class LettersVerbTests : IAsyncLifetime
{
    private const string House = "9990000001";
    private readonly TestFolder folder = new();
    private TestDatabase database = null!;

    public async Task InitializeAsync() => database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync()
    {
        folder.Dispose();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Each_letter_that_was_asked_for_is_written_once()
    {
        Assert.Equal((0, "letters.csv: 0 letters to print\n"), await LettersAsync("first"));
        await AskAsync();
        Assert.Equal((0, "letters.csv: 1 letters to print\n"), await LettersAsync("second"));
        var letters = await File.ReadAllTextAsync(Path.Combine(folder.Path, "second", "letters.csv"));
        Assert.Contains($"{House},mailed-pin,", letters, StringComparison.Ordinal);
        Assert.Contains("https://water.example/sign-up", letters, StringComparison.Ordinal);
        Assert.Equal((0, "letters.csv: 0 letters to print\n"), await LettersAsync("third"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said_and_the_letter_still_waits()
    {
        await LettersAsync("first");
        await AskAsync();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "taken"), "a file");
        Assert.NotEqual(0, (await LettersAsync("taken")).Exit);
        Assert.Equal((0, "letters.csv: 1 letters to print\n"), await LettersAsync("second"));
    }

    [Fact]
    public async Task The_manifest_of_other_files_is_never_written_over()
    {
        await LettersAsync("first");
        await AskAsync();
        File.Delete(Path.Combine(folder.Path, "first", "letters.csv"));
        Assert.Equal(1, (await LettersAsync("first")).Exit);
        Assert.Equal((0, "letters.csv: 1 letters to print\n"), await LettersAsync("second"));
    }

    [Fact]
    public async Task Without_the_address_to_print_it_asks_for_it()
    {
        var (exit, _, error) = await Verb.RunAsync("letters", folder.Path, "--connection", database.Database.ConnectionString);
        Assert.NotEqual(0, exit);
        Assert.Contains("Portal:PublicUrl", error, StringComparison.Ordinal);
    }

    private async Task<(int Exit, string Output)> LettersAsync(string name)
    {
        var (exit, output, _) = await ChildPortal.RunAsync(["letters", Path.Combine(folder.Path, name), "--connection", database.Database.ConnectionString],
            ("Portal__PublicUrl", "https://water.example"));
        return (exit, output);
    }

    /// <summary>As a sign-up without a PIN does.</summary>
    private async Task AskAsync()
    {
        await using var connection = await database.Database.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"""
            insert into accounts_customer_centers (id, name, phone, address) values ('ZC', 'Zinnia Center', '650-555-0199', '1 Zinnia Ct');
            insert into accounts_service_accounts (number, id, status, customer_name, service_address, city, zip, center_id, class, district, meter_size, cap)
            values ('{House}', 'aaaaaaaaaaaaaaaa', 'Active', 'Ana Reyes', '1 Zinnia Ct', 'San Carlos', '94070', 'ZC', 'Residential', 'Bay Area Region', '5/8x3/4', false);
            insert into identity_pins (account, requested_at, wrong_tries) values ('{House}', '2026-11-22 08:00:00+00', 0)
            """;
        await command.ExecuteNonQueryAsync();
    }
}
