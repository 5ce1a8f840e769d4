using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CalWater.Database.Bulk;

/// <summary>
/// One prepared insert, its values bound by their place: a parameter that is found by name for each row costs twice as much.
/// Values are written as Microsoft.Data.Sqlite writes them.
/// </summary>
internal sealed class SqliteInsert<TItem> : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private readonly Func<TItem, object?>[] values;

    public SqliteInsert(SqliteConnection connection, BulkTable<TItem> table)
    {
        database = connection.Handle!;
        values = [.. table.Columns.Select(column => column.Value)];
        var places = string.Join(", ", values.Select((_, index) => $"?{index + 1}"));
        Demand(raw.sqlite3_prepare_v2(database, $"insert into {table.Name} ({table.ColumnList}) values ({places})", out statement));
    }

    public void Insert(TItem row)
    {
        for (var index = 0; index < values.Length; index++) Demand(Bind(index + 1, values[index](row)));
        Demand(raw.sqlite3_step(statement));
        Demand(raw.sqlite3_reset(statement));
    }

    public void Dispose() => statement.Dispose();

    private int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, place),
        string text => raw.sqlite3_bind_text(statement, place, text),
        long number => raw.sqlite3_bind_int64(statement, place, number),
        int number => raw.sqlite3_bind_int64(statement, place, number),
        bool yes => raw.sqlite3_bind_int64(statement, place, yes ? 1 : 0),
        decimal number => BindFormatted(place, number, "0.0###########################"),
        DateOnly day => BindFormatted(place, day, "yyyy-MM-dd"),
        DateTime moment => BindFormatted(place, moment, "yyyy-MM-dd HH:mm:ss.FFFFFFF"),
        _ => throw new InvariantBrokenException($"No column holds {value.GetType().Name} in a bulk load.")
    };

    private int BindFormatted<TValue>(int place, TValue value, string format) where TValue : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[64];
        value.TryFormat(text, out var length, format, CultureInfo.InvariantCulture);
        return raw.sqlite3_bind_text(statement, place, text[..length]);
    }

    private void Demand(int result)
    {
        if (result is raw.SQLITE_OK or raw.SQLITE_DONE) return;
        throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), result, raw.sqlite3_extended_errcode(database));
    }
}
