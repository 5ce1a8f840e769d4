using System.Data.Common;

namespace CalWater.Grains.Cluster.Moving;

/// <summary>The tables of one engine, seen inside a transaction; the order of rows does not matter.</summary>
internal interface IEngineTables
{
    /// <summary>Why nothing may be moved now: the tables are missing, or a portal runs; null when it may.</summary>
    Task<string?> RefusalAsync(DbTransaction transaction);

    /// <summary>How many states and reminders there are; a cleared state is none.</summary>
    Task<long> CountAsync(DbTransaction transaction);

    Task<List<MovedState>> SomeStatesAsync(DbTransaction transaction, int count);

    Task<List<MovedReminder>> SomeRemindersAsync(DbTransaction transaction, int count);

    /// <summary>The states that lie under the same keys here.</summary>
    Task<List<MovedState>> SameStatesAsync(DbTransaction transaction, IReadOnlyList<MovedState> states);

    Task<List<MovedReminder>> SameRemindersAsync(DbTransaction transaction, IReadOnlyList<MovedReminder> reminders);

    Task AddAsync(DbTransaction transaction, IReadOnlyList<MovedState> states);

    Task AddAsync(DbTransaction transaction, IReadOnlyList<MovedReminder> reminders);

    Task RemoveAsync(DbTransaction transaction, IReadOnlyList<MovedState> states);

    Task RemoveAsync(DbTransaction transaction, IReadOnlyList<MovedReminder> reminders);

    /// <summary>Removes what is left of cleared states.</summary>
    Task RemoveClearedAsync(DbTransaction transaction);
}
