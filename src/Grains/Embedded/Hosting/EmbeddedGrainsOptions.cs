using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Embedded;

/// <summary>What the engine must know: where the grain classes are, where their state is kept, how long it waits.</summary>
public sealed class EmbeddedGrainsOptions
{
    /// <summary>Where grain classes are looked for.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>A grain that has not been used for so long leaves memory.</summary>
    public TimeSpan IdleAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A caller waits so long for an answer, unless the method has a <c>[ResponseTimeout]</c>.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How states are written as JSON.</summary>
    public JsonSerializerOptions Json { get; set; } = JsonSerializerOptions.Default;

    internal IDatabaseKind? Database { get; private set; }

    /// <summary>Keeps state in a SQLite file.</summary>
    public void UseSqlite(string connectionString) => Database = new SqliteKind(connectionString);

    /// <summary>Keeps state in PostgreSQL.</summary>
    public void UsePostgreSql(string connectionString) => Database = new PostgreSqlKind(connectionString);

    internal sealed class Validation : IValidateOptions<EmbeddedGrainsOptions>
    {
        public ValidateOptionsResult Validate(string? name, EmbeddedGrainsOptions options)
        {
            ValidateOptionsResultBuilder faults = new();
            if (options.Database is null) faults.AddError("Choose a database: UseSqlite or UsePostgreSql.", nameof(Database));
            if (options.Assemblies.Count == 0) faults.AddError("Name at least one assembly with grain classes.", nameof(Assemblies));
            if (options.IdleAge <= TimeSpan.Zero) faults.AddError($"{options.IdleAge} must be positive.", nameof(IdleAge));
            if (options.CallTimeout <= TimeSpan.Zero) faults.AddError($"{options.CallTimeout} must be positive.", nameof(CallTimeout));
            return faults.Build();
        }
    }
}
