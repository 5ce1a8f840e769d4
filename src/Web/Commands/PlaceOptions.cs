using System.CommandLine;

namespace CalWater.Web.Commands;

/// <summary>Options that choose the database, for every verb.</summary>
internal static class PlaceOptions
{
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "Folder of the SQLite database (default: data)", HelpName = "FOLDER", Recursive = true
    };

    public static readonly Option<string?> Connection = new("--connection")
    {
        Description = "Connection string of the database, PostgreSQL or SQLite", HelpName = "STRING", Recursive = true
    };

    /// <summary>The options as settings the portal reads.</summary>
    public static string[] Settings(ParseResult parsed) =>
        [.. Setting("Database:Folder", parsed.GetValue(Data)), .. Setting("Database:ConnectionString", parsed.GetValue(Connection))];

    public static string[] Setting(string key, string? value) => value is null ? [] : [$"--{key}={value}"];
}
