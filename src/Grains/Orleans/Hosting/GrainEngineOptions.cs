using System.Net;
using System.Reflection;
using CalWater.Database;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Hosting;

/// <summary>What a node must know: where the grains' state is kept, where other nodes find it, how long it waits.</summary>
public sealed class GrainEngineOptions
{
    /// <summary>Where grain classes are. Orleans finds them by itself among what the program references.</summary>
    public IList<Assembly> Assemblies { get; } = [];

    /// <summary>A grain that has not been used for so long leaves memory; at least a minute.</summary>
    public TimeSpan IdleAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>A caller waits so long for an answer, unless the method has a <c>[ResponseTimeout]</c>.</summary>
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Nodes with the same id on the same database form a cluster.</summary>
    public string ClusterId { get; set; } = "calwater";

    /// <summary>Under this name state and reminders are kept. Never change it: they would not be found.</summary>
    public string ServiceId { get; set; } = "calwater";

    /// <summary>The port on which nodes talk to each other; keep it on a private network.</summary>
    public int SiloPort { get; set; } = 11111;

    /// <summary>The IP address at which other nodes reach this one; the machine's first one when empty, this machine only on SQLite.</summary>
    public string Address { get; set; } = "";

    internal PortalDatabase? Database { get; private set; }

    internal IPAddress? AddressToAdvertise =>
        Address.Length > 0 ? IPAddress.Parse(Address) : Database!.IsSqlite ? IPAddress.Loopback : null;

    /// <summary>Keeps state, reminders and the list of nodes in a SQLite file: for one machine.</summary>
    public void UseSqlite(string connectionString) => Database = PortalDatabase.FromConnectionString(connectionString);

    /// <summary>Keeps state, reminders and the list of nodes in PostgreSQL.</summary>
    public void UsePostgreSql(string connectionString) => Database = PortalDatabase.FromConnectionString(connectionString);

    internal sealed class Validation : IValidateOptions<GrainEngineOptions>
    {
        public ValidateOptionsResult Validate(string? name, GrainEngineOptions options)
        {
            ValidateOptionsResultBuilder faults = new();
            if (options.Database is null) faults.AddError("Choose a database: UseSqlite or UsePostgreSql.", nameof(Database));
            if (options.Assemblies.Count == 0) faults.AddError("Name at least one assembly with grain classes.", nameof(Assemblies));
            if (options.IdleAge < TimeSpan.FromMinutes(1)) faults.AddError($"{options.IdleAge} must be at least a minute.", nameof(IdleAge));
            if (options.CallTimeout <= TimeSpan.Zero) faults.AddError($"{options.CallTimeout} must be positive.", nameof(CallTimeout));
            if (options.ClusterId.Length == 0) faults.AddError("Grains:ClusterId is empty: give the nodes of this cluster one name.");
            if (options.ServiceId.Length == 0) faults.AddError("Grains:ServiceId is empty: give the name the state was written under.");
            if (options.SiloPort is < 1 or > 65535) faults.AddError($"Grains:SiloPort is {options.SiloPort}: give a free port from 1 to 65535.");
            if (options.Address.Length > 0 && !IPAddress.TryParse(options.Address, out _))
                faults.AddError($"Grains:Address is '{options.Address}': give the IP address at which other nodes reach this one.");
            return faults.Build();
        }
    }
}
