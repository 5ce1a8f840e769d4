using CalWater.Grains.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CalWater.Grains.Embedded.Tests;

public sealed class GroupingTests
{
    [Fact]
    public async Task Writes_that_come_during_a_commit_share_the_next()
    {
        var database = new SlowDatabase();
        using var writer = new GroupWriter(database, NoLease(), new(TimeProvider.System));
        var first = writer.WriteAsync(new("first", []));
        await database.Begun;
        var others = Enumerable.Range(0, 50).Select(i => writer.WriteAsync(new($"other {i}", []))).ToList();
        database.Go();
        await Task.WhenAll([first, .. others]);
        Assert.Equal([1, 50], database.Groups);
    }

    [Fact]
    public async Task A_bad_statement_does_not_take_its_neighbours_with_it()
    {
        var database = new SlowDatabase();
        using var writer = new GroupWriter(database, NoLease(), new(TimeProvider.System));
        var first = writer.WriteAsync(new("first", []));
        await database.Begun;
        var (good, bad) = (writer.WriteAsync(new("good", [])), writer.WriteAsync(new("bad", [])));
        database.Go();
        await Task.WhenAll(first, good);
        await Assert.ThrowsAsync<FormatException>(() => bad);
    }

    private static Lease NoLease() => new(Options.Create(new GrainEngineOptions()), new(NullLogger<GrainEngine>.Instance));

    /// <summary>Commits nothing, the first group not before it is told to.</summary>
    private sealed class SlowDatabase : IDatabaseKind, IGroupConnection
    {
        private readonly TaskCompletionSource begun = new();
        private readonly TaskCompletionSource go = new();

        public List<int> Groups { get; } = [];

        public Task Begun => begun.Task;

        public string SchemaLock => "";

        public void Go() => go.SetResult();

        public int[] Commit(IReadOnlyList<Statement> group)
        {
            begun.TrySetResult();
            go.Task.Wait();
            Groups.Add(group.Count);
            return group.Any(statement => statement.Sql == "bad") ? throw new FormatException() : [.. group.Select(_ => 1)];
        }

        public bool IsOfOneStatement(Exception error) => error is FormatException;

        public string ParameterName(int number) => "";

        public System.Data.Common.DbConnection Connect() => throw new NotSupportedException();

        public IGroupConnection OpenForGroups(long token) => this;

        public Task<StoredState[]> ReadStatesAsync(System.Data.Common.DbConnection connection, IReadOnlyList<StateKey> keys) => throw new NotSupportedException();

        public Task<IDisposable?> HoldLifelineAsync(long token) => throw new NotSupportedException();

        public Task<bool> IsAliveAsync(LeaseRow lease) => throw new NotSupportedException();

        public Task EvictAsync(LeaseRow lease, System.Data.Common.DbException? fault) => throw new NotSupportedException();

        public void Dispose() { }
    }
}
