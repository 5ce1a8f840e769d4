using System.Reflection;

namespace CalWater.Database;

/// <summary>
/// The SQL scripts that make a module's tables: resources named <c>Storage/Schema/0001_name.sql</c>, run once, in order.
/// One script serves both databases: types that PostgreSQL knows and SQLite accepts (text, bigint, integer, boolean,
/// date, timestamptz, bytea, numeric), no generated keys. What only one of them has (search indexes) stands in scripts
/// whose names end in <c>_sqlite</c> and <c>_postgresql</c>, run after the shared one of the same number.
/// </summary>
public sealed record ModuleSchema(string Module, Assembly Assembly)
{
    internal IReadOnlyList<SchemaScript> Scripts { get; } = Read(Assembly);

    internal int Version => Scripts.Count == 0 ? 0 : Scripts[^1].Version;

    private static List<SchemaScript> Read(Assembly assembly) =>
        [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Storage.Schema.", StringComparison.Ordinal) && name.EndsWith(".sql", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => SchemaScript.Read(assembly, name))
            .OrderBy(script => script.Version)];
}

internal sealed record SchemaScript(int Version, string Name, string Sql)
{
    public bool IsFor(PortalDatabase database) => !Name.EndsWith(database.IsSqlite ? "_postgresql.sql" : "_sqlite.sql", StringComparison.Ordinal);

    public static SchemaScript Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var file = resource[(resource.IndexOf(".Storage.Schema.", StringComparison.Ordinal) + ".Storage.Schema.".Length)..];
        return new(int.Parse(file.TrimStart('_').Split('_')[0], System.Globalization.CultureInfo.InvariantCulture), file, reader.ReadToEnd());
    }
}
