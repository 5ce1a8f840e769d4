using System.Data.Common;
using System.Text;
using CalWater.Grains.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Runtime;
using Orleans.Storage;

namespace CalWater.Grains.Cluster.Moving;

/// <summary>The tables of Orleans' ADO.NET providers.</summary>
internal sealed class OrleansTables(IOptions<GrainEngineOptions> options, GrainTypeNames types, TimeProvider time) : IEngineTables
{
    private const string StateColumns = "GrainTypeString, GrainIdExtensionString, PayloadBinary";
    private static readonly string[] StateKey = ["GrainIdHash", "GrainTypeHash", "GrainIdExtensionString", "GrainTypeString", "ServiceId"];
    private static readonly string[] ReminderKey = ["ServiceId", "GrainId", "ReminderName"];

    private static readonly OrleansDefaultHasher Hasher = new();

    /// <summary>A node writes down every half minute that it lives; one that has not for so long is taken for dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private string Service => options.Value.ServiceId;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<string?> RefusalAsync(DbTransaction transaction) => await NodeAsync(transaction) is { } node
        ? $"A node of the cluster runs on this database ({node}). Stop it; if it was killed, wait two minutes." : null;

    /// <summary>A node that runs on this database; null when none does.</summary>
    public async Task<string?> NodeAsync(DbTransaction transaction)
    {
        var alive = await transaction.ReadAsync(
            "select HostName, Address, Port from OrleansMembershipTable where Status = 3 and IAmAliveTime > @v0",
            row => $"{row.GetString(0)}, {row.GetString(1)}:{row.GetInt32(2)}", Now - Silence);
        return alive.FirstOrDefault();
    }

    public Task<long> CountAsync(DbTransaction transaction) => transaction.NumberAsync(
        """
        select (select count(*) from OrleansStorage where PayloadBinary is not null and ServiceId = @v0)
             + (select count(*) from OrleansRemindersTable where ServiceId = @v0)
        """,
        Service);

    public Task<List<MovedState>> SomeStatesAsync(DbTransaction transaction, int count) => transaction.ReadAsync(
        $"select {StateColumns} from OrleansStorage where PayloadBinary is not null and ServiceId = @v0 limit {count}", State, Service);

    public Task<List<MovedReminder>> SomeRemindersAsync(DbTransaction transaction, int count) => transaction.ReadAsync(
        $"select GrainId, ReminderName, StartTime, Period from OrleansRemindersTable where ServiceId = @v0 limit {count}", Reminder, Service);

    public Task<List<MovedState>> SameStatesAsync(DbTransaction transaction, IReadOnlyList<MovedState> states) => transaction.ReadAsync(
        $"select {StateColumns} from OrleansStorage where PayloadBinary is not null and ({Rows.AnyOf(states.Count, StateKey)})",
        State, Keys(states));

    public Task<List<MovedReminder>> SameRemindersAsync(DbTransaction transaction, IReadOnlyList<MovedReminder> reminders) => transaction.ReadAsync(
        $"select GrainId, ReminderName, StartTime, Period from OrleansRemindersTable where {Rows.AnyOf(reminders.Count, ReminderKey)}",
        Reminder, Keys(reminders));

    public Task AddAsync(DbTransaction transaction, IReadOnlyList<MovedState> states) => transaction.ExecuteAsync(
        $"""
        insert into OrleansStorage (
            GrainIdHash, GrainTypeHash, GrainIdExtensionString, GrainTypeString, ServiceId, GrainIdN0, GrainIdN1, PayloadBinary, ModifiedOn, Version)
        values {Rows.Tuples(states.Count, 10)}
        on conflict ({string.Join(", ", StateKey)}) do update set PayloadBinary = excluded.PayloadBinary, ModifiedOn = excluded.ModifiedOn, Version = OrleansStorage.Version + 1
        """,
        [.. states.SelectMany(state => (object[])[.. Key(state), 0L, 0L, Encoding.UTF8.GetBytes(state.Payload), Now, 1])]);

    public Task AddAsync(DbTransaction transaction, IReadOnlyList<MovedReminder> reminders) => transaction.ExecuteAsync(
        $"insert into OrleansRemindersTable (ServiceId, GrainId, ReminderName, StartTime, Period, GrainHash, Version) values {Rows.Tuples(reminders.Count, 7)}",
        [.. reminders.SelectMany(one => (object[])[.. Key(one), one.FirstDue, one.PeriodMs, (int)IdOf(one).GetUniformHashCode(), 0])]);

    public Task RemoveAsync(DbTransaction transaction, IReadOnlyList<MovedState> states) => transaction.ExecuteAsync(
        $"delete from OrleansStorage where {Rows.AnyOf(states.Count, StateKey)}", Keys(states));

    public Task RemoveAsync(DbTransaction transaction, IReadOnlyList<MovedReminder> reminders) => transaction.ExecuteAsync(
        $"delete from OrleansRemindersTable where {Rows.AnyOf(reminders.Count, ReminderKey)}", Keys(reminders));

    public Task RemoveClearedAsync(DbTransaction transaction) =>
        transaction.ExecuteAsync("delete from OrleansStorage where PayloadBinary is null and ServiceId = @v0", Service);

    private static GrainId IdOf(MovedReminder reminder) => GrainId.Create(reminder.GrainType, reminder.Key);

    private MovedState State(DbDataReader row) =>
        new(types.OfState(row.GetString(0)), row.GetString(1), row.GetString(0), Encoding.UTF8.GetString(row.GetFieldValue<byte[]>(2)));

    private static MovedReminder Reminder(DbDataReader row)
    {
        var grain = GrainId.Parse(row.GetString(0));
        return new(grain.Type.ToString()!, grain.Key.ToString()!, row.GetString(1), Rows.ToMilliseconds(row.GetDateTime(2)), row.GetInt64(3));
    }

    private object[] Keys(IEnumerable<MovedState> states) => [.. states.SelectMany(Key)];

    private object[] Keys(IEnumerable<MovedReminder> reminders) => [.. reminders.SelectMany(Key)];

    /// <summary>As Orleans' storage finds it: hashes of the key's bytes backwards, and of the state's name.</summary>
    private object[] Key(MovedState state)
    {
        var key = Encoding.UTF8.GetBytes(state.Key);
        Array.Reverse(key);
        return [Hasher.Hash(key), Hasher.Hash(Encoding.UTF8.GetBytes(state.Name)), state.Key, state.Name, Service];
    }

    private object[] Key(MovedReminder reminder) => [Service, IdOf(reminder).ToString(), reminder.Name];
}
