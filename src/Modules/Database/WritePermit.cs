using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CalWater.Database;

/// <summary>
/// Says whether this process may still write: one that was frozen while another took over its work may not. A host that
/// can be overtaken registers one; without it everything may write.
/// </summary>
public interface IWritePermit
{
    /// <summary>Why nothing may be written; null while it may.</summary>
    string? Refusal { get; }
}

/// <summary>The process may not write any more; nothing was written.</summary>
public sealed class WriteRefusedException(string reason) : Exception(reason);

/// <summary>Asks the permit before every statement of a module that writes.</summary>
internal sealed class WriteGuard(IWritePermit permit) : DbCommandInterceptor
{
    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Demand(eventData);
        return new(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Demand(eventData);
        return new(result);
    }

    private void Demand(CommandEventData command)
    {
        if (Writes(command.CommandSource) && permit.Refusal is { } reason) throw new WriteRefusedException(reason);
    }

    private static bool Writes(CommandSource source) => source is
        CommandSource.SaveChanges or CommandSource.ExecuteSqlRaw or CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete;
}
