using System.Data.Common;
using System.Diagnostics;
using CalWater.Database;

namespace CalWater.Bench.Imports;

/// <summary>How long those who are signed in wait while something else goes on: one who writes as a grain does, and one who reads a balance.</summary>
internal sealed class Waiting(PortalDatabase database)
{
    private const string Write = "insert into bench_waits (id, payload) values (1, 'x') on conflict (id) do update set payload = excluded.payload";

    private const string Read =
        """
        select sum(amount) from billing_ledger_entries
        where account = '0012345678' and batch <= (select max(batch) from billing_published)
        """;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public async Task<(double Writer, double Reader)> LongestAsync(Func<Task> meanwhile)
    {
        await using var connection = await database.OpenAsync();
        await ExecuteAsync(connection, "create table if not exists bench_waits (id integer primary key, payload text not null)");
        using var over = new CancellationTokenSource();
        var (writer, reader) = (Task.Run(() => LongestAsync(Write, over.Token)), Task.Run(() => LongestAsync(Read, over.Token)));
        await meanwhile();
        await over.CancelAsync();
        return (await writer, await reader);
    }

    private async Task<double> LongestAsync(string sql, CancellationToken over)
    {
        await using var connection = await database.OpenAsync(CancellationToken.None);
        var longest = TimeSpan.Zero;
        while (!over.IsCancellationRequested)
        {
            var clock = Stopwatch.StartNew();
            await ExecuteAsync(connection, sql);
            if (clock.Elapsed > longest) longest = clock.Elapsed;
            await Task.Delay(Pause, TimeProvider.System, CancellationToken.None);
        }
        return longest.TotalMilliseconds;
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteScalarAsync();
    }
}
