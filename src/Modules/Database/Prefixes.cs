using Microsoft.EntityFrameworkCore;

namespace CalWater.Database;

/// <summary>Rows by how a text begins, through an index on just that text.</summary>
public static class Prefixes
{
    /// <summary>
    /// Rows whose text begins so, byte by byte, in the order of that text. PostgreSQL needs an index on the expression with
    /// <c>collate "C"</c>, SQLite one on the expression.
    /// </summary>
    /// <param name="rows">The mapped rows.</param>
    /// <param name="database">Where they are.</param>
    /// <param name="table">Their table.</param>
    /// <param name="expression">The text, in SQL; never what somebody typed.</param>
    /// <param name="beginning">What it begins with, folded like the expression.</param>
    /// <param name="most">How many rows at most.</param>
    public static IQueryable<TRow> BeginningWith<TRow>(
        this DbSet<TRow> rows, PortalDatabase database, string table, string expression, string beginning, int most) where TRow : class
    {
        var text = database.IsSqlite ? expression : $"{expression} collate \"C\"";
        var sql = $"select * from {table} where {text} >= {{0}} and {text} < {{1}} order by {text} limit {{2}}";
        return rows.FromSqlRaw(sql, beginning, beginning + char.MaxValue, most);
    }
}
