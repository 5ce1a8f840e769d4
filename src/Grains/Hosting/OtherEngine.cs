using System.Data.Common;

namespace CalWater.Grains.Hosting;

/// <summary>The engine that this program was not built with may have left its states in the same database.</summary>
/// <param name="Name">As <c>move-state</c> calls it.</param>
/// <param name="States">Selects a row when there are any; its table need not be there.</param>
internal sealed record OtherEngine(string Name, string States)
{
    public static readonly OtherEngine Embedded = new("Embedded", "select 1 from grain_state where payload is not null limit 1");
    public static readonly OtherEngine Orleans = new("Orleans", "select 1 from OrleansStorage where PayloadBinary is not null limit 1");

    /// <summary>Refuses to start on its states: this engine does not see them, and every login would seem to be gone.</summary>
    /// <param name="connection">Open, and in no transaction.</param>
    /// <exception cref="EngineStartException">There are some.</exception>
    public async Task RefuseItsStatesAsync(DbConnection connection, string own, CancellationToken cancellation)
    {
        if (await HasStatesAsync(connection, cancellation)) throw new EngineStartException(
            $"The grains of this database are kept by the engine {Name}, and this program runs {own}. Start the program built for {Name}, " +
            $"or move them: with the program built for Orleans, move-state --from {Name} --to {own}.");
    }

    private async Task<bool> HasStatesAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = States;
        try
        {
            return await command.ExecuteScalarAsync(cancellation) is not null;
        }
        catch (DbException fault) when (IsMissingTable(fault))
        {
            // That engine never ran here.
            return false;
        }
    }

    /// <summary>In PostgreSQL's words and in SQLite's. Any other fault must stop the start: it says nothing of what the table holds.</summary>
    private static bool IsMissingTable(DbException fault) =>
        fault.SqlState == "42P01" || fault.Message.Contains("no such table", StringComparison.Ordinal);
}
