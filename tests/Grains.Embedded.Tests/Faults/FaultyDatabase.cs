using System.Data.Common;

namespace CalWater.Grains.Embedded.Tests;

/// <summary>A database that goes wrong as planned.</summary>
internal sealed class FaultyDatabase(IDatabaseKind inner, FaultPlan plan) : IDatabaseKind
{
    private volatile bool isGone;

    private FaultPlan Plan => plan;

    public string SchemaLock => inner.SchemaLock;

    /// <summary>Nothing more is read or written through it, as when the process has died.</summary>
    public void Die()
    {
        isGone = true;
        plan.Release();
    }

    public string ParameterName(int number) => inner.ParameterName(number);

    public bool IsOfOneStatement(Exception error) =>
        error is FaultException fault ? fault.Fault == Fault.StatementRefused : inner.IsOfOneStatement(error);

    public DbConnection Connect() =>
        isGone || plan.NextReadFails() ? throw new FaultException(Fault.ConnectionLost) : inner.Connect();

    public IGroupConnection OpenForGroups(long token) => new Group(this, inner.OpenForGroups(token));

    public Task<StoredState[]> ReadStatesAsync(DbConnection connection, IReadOnlyList<StateKey> keys) => inner.ReadStatesAsync(connection, keys);

    public Task<IDisposable?> HoldLifelineAsync(long token) => inner.HoldLifelineAsync(token);

    public Task<bool> IsAliveAsync(LeaseRow lease) => inner.IsAliveAsync(lease);

    public Task EvictAsync(LeaseRow lease, DbException? fault) => inner.EvictAsync(lease, fault);

    private sealed class Group(FaultyDatabase database, IGroupConnection inner) : IGroupConnection
    {
        private bool isLost;

        public int[] Commit(IReadOnlyList<Statement> group)
        {
            try
            {
                return Commit(group, database.isGone || isLost ? Fault.ConnectionLost : database.Plan.NextCommit());
            }
            finally
            {
                database.Plan.Tell();
            }
        }

        public void Dispose() => inner.Dispose();

        private int[] Commit(IReadOnlyList<Statement> group, Fault fault)
        {
            isLost |= fault == Fault.ConnectionLost;
            if (database.isGone || fault is not (Fault.None or Fault.AnswerLost)) throw new FaultException(fault == Fault.None ? Fault.ConnectionLost : fault);
            var changed = inner.Commit(group);
            return fault == Fault.None ? changed : throw new FaultException(fault, Array.TrueForAll(changed, rows => rows > 0) ? true : null);
        }
    }
}
