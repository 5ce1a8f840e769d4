using System.Data.Common;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>What a database can do to its user.</summary>
internal enum Fault
{
    None,

    /// <summary>Nothing of the group is written.</summary>
    GroupRefused,

    /// <summary>Nothing is written, and the blame is on one statement of the group.</summary>
    StatementRefused,

    /// <summary>Everything is written, and the writer is told that nothing was.</summary>
    AnswerLost,

    /// <summary>Nothing is written, now or later, on this connection.</summary>
    ConnectionLost,
}

/// <summary>The error that a fault shows itself as.</summary>
/// <param name="isCommitted">Whether what was to be written is stored; null where only the database knows.</param>
internal sealed class FaultException(Fault fault, bool? isCommitted = false) : DbException($"Made to fail: {fault}.")
{
    public Fault Fault => fault;

    public bool? IsCommitted => isCommitted;
}
