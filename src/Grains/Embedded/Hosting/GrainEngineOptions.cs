using System.Reflection;
using CalWater.Grains.Embedded;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Hosting;

/// <summary>What the engine must know: where the grain classes are, where their state is kept, how long it waits.</summary>
public sealed class GrainEngineOptions
{
    /// <summary>Where grain classes are looked for.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>A grain that has not been used for so long leaves memory.</summary>
    public TimeSpan IdleAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>More grains than this in memory are a crowd: a night's run touches hundreds of thousands, each once.</summary>
    public int Crowd { get; set; } = 10_000;

    /// <summary>In a crowd, a grain that has not been used for so long leaves memory.</summary>
    public TimeSpan IdleAgeInCrowd { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A caller waits so long for an answer, unless the method has a <c>[ResponseTimeout]</c>.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the process that runs the grains shows the others that it lives.</summary>
    public TimeSpan Beat { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>A standby takes over when it has seen no beat for so long; at once when the process is gone.</summary>
    public TimeSpan TakeoverAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>A grain refuses calls while so many wait for it.</summary>
    public int LongestQueue { get; set; } = 10_000;

    internal IDatabaseKind? Database { get; set; }

    /// <summary>Keeps state in a SQLite file.</summary>
    public void UseSqlite(string connectionString) => Database = new SqliteKind(connectionString);

    /// <summary>Keeps state in PostgreSQL.</summary>
    public void UsePostgreSql(string connectionString) => Database = new PostgreSqlKind(connectionString);

    internal sealed class Validation : IValidateOptions<GrainEngineOptions>
    {
        public ValidateOptionsResult Validate(string? name, GrainEngineOptions options)
        {
            ValidateOptionsResultBuilder faults = new();
            if (options.Database is null) faults.AddError("Choose a database: UseSqlite or UsePostgreSql.", nameof(Database));
            if (options.Assemblies.Count == 0) faults.AddError("Name at least one assembly with grain classes.", nameof(Assemblies));
            if (options.IdleAge <= TimeSpan.Zero) faults.AddError($"{options.IdleAge} must be positive.", nameof(IdleAge));
            if (options.Crowd <= 0) faults.AddError($"{options.Crowd} must be positive.", nameof(Crowd));
            if (options.IdleAgeInCrowd <= TimeSpan.Zero) faults.AddError($"{options.IdleAgeInCrowd} must be positive.", nameof(IdleAgeInCrowd));
            if (options.CallTimeout <= TimeSpan.Zero) faults.AddError($"{options.CallTimeout} must be positive.", nameof(CallTimeout));
            if (options.Beat <= TimeSpan.Zero) faults.AddError($"{options.Beat} must be positive.", nameof(Beat));
            if (options.TakeoverAfter < 3 * options.Beat) faults.AddError($"{options.TakeoverAfter} must be at least three beats of {options.Beat}.", nameof(TakeoverAfter));
            if (options.LongestQueue <= 0) faults.AddError($"{options.LongestQueue} must be positive.", nameof(LongestQueue));
            return faults.Build();
        }
    }
}
