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
    IGroupConnection OpenForGroups();
}

/// <summary>A statement with its values, for its parameters <c>$1</c>, <c>$2</c> …</summary>
internal readonly record struct Statement(string Sql, object[] Values);

/// <summary>Commits groups of statements.</summary>
internal interface IGroupConnection : IDisposable
{
    /// <summary>Runs the statements in one transaction; the number of rows that each changed.</summary>
    int[] Commit(IReadOnlyList<Statement> group);
}
