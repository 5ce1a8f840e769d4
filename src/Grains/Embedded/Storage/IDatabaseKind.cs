using System.Data.Common;

namespace CalWater.Grains.Embedded;

/// <summary>What differs between the databases.</summary>
internal interface IDatabaseKind
{
    /// <summary>Taken first by the transaction that makes the tables, so that two processes do not make them at once.</summary>
    string SchemaLock { get; }

    /// <summary>The name that makes a parameter stand for <c>$1</c>, <c>$2</c> …</summary>
    string ParameterName(int number);

    /// <summary>Whether the error is one statement's own fault, so that the others of its group can be committed without it.</summary>
    bool IsOfOneStatement(Exception error);

    /// <summary>A new connection, not yet open.</summary>
    DbConnection Connect();

    /// <summary>Opens a connection that commits groups of writes; each commit is durable when it returns.</summary>
    /// <param name="token">The lease under which it writes.</param>
    IGroupConnection OpenForGroups(long token);

    /// <summary>The stored states in the order of the keys; version 0 where there has never been one.</summary>
    Task<StoredState[]> ReadStatesAsync(DbConnection connection, IReadOnlyList<StateKey> keys);

    /// <summary>Takes what the system lets go of when the process dies, so that others see it at once; null if another has it.</summary>
    Task<IDisposable?> HoldLifelineAsync(long token);

    /// <summary>Whether some process holds the lifeline of the lease.</summary>
    Task<bool> IsAliveAsync(LeaseRow lease);

    /// <summary>Breaks off what a frozen holder of the lease left open in the database, which would hold up its successor.</summary>
    /// <param name="fault">Why not even the lease could be read; null when it could.</param>
    Task EvictAsync(LeaseRow lease, DbException? fault);
}

/// <summary>A statement with its values, for its parameters <c>$1</c>, <c>$2</c> …</summary>
/// <param name="Many">
/// The same for many rows at once, where the database offers it: its parameters are arrays, and it returns the number of
/// each row, from 1, that it changed.
/// </param>
internal readonly record struct Statement(string Sql, object[] Values, string? Many = null);

/// <summary>Commits groups of statements.</summary>
internal interface IGroupConnection : IDisposable
{
    /// <summary>Runs the statements in one transaction; the number of rows that each changed.</summary>
    /// <exception cref="FencedException">The lease is another's by now; nothing was written.</exception>
    int[] Commit(IReadOnlyList<Statement> group);
}
