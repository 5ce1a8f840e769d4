using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CalWater.Database.Lists;

/// <summary>What the rows of one list should be, and in what they differ.</summary>
public interface IListRows
{
    ListTable List { get; }

    /// <summary>Holds the rows of some grains against what follows from their states.</summary>
    Task<IReadOnlyList<ListFault>> CompareAsync(IReadOnlyList<StoredState> states, IStateReader reader, CancellationToken cancellation = default);
}

/// <summary>What is stored of a grain, not read yet.</summary>
/// <param name="Grain">Its key.</param>
public sealed record StoredState(string Grain, string Payload);

/// <summary>Reads what is stored of a grain, as its engine would.</summary>
public interface IStateReader
{
    TState Read<TState>(string payload);
}

/// <summary>Rows that follow from states of one type.</summary>
/// <param name="list">The table.</param>
/// <param name="contexts">Where its rows are read.</param>
/// <param name="rows">What a grain's state makes of it, by the grain's key.</param>
/// <param name="of">Which rows belong to some grains.</param>
public sealed class ListRows<TContext, TState, TRow>(
    ListTable list, IDbContextFactory<TContext> contexts, Func<string, TState, IEnumerable<TRow>> rows, Func<IReadOnlyList<string>, Expression<Func<TRow, bool>>> of) : IListRows
    where TContext : DbContext
    where TRow : class
{
    public ListTable List => list;

    /// <summary>Columns that do not follow from a state, by their property.</summary>
    public IReadOnlyList<string> OfItsOwn { get; init; } = [];

    /// <summary>A row that says nothing: its grain may not have told it yet.</summary>
    public Predicate<TRow> SaysNothing { get; init; } = _ => false;

    public async Task<IReadOnlyList<ListFault>> CompareAsync(IReadOnlyList<StoredState> states, IStateReader reader, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var shape = new RowShape(context.Model.FindEntityType(typeof(TRow))!, OfItsOwn);
        List<ListFault> faults = [];
        if (await ReadAsync(context, shape, [.. states.Select(state => state.Grain)], cancellation) is not { } there) return [new(ListFaultKind.Unreadable, "")];
        foreach (var row in states.SelectMany(state => rows(state.Grain, reader.Read<TState>(state.Payload))))
        {
            if (there.Remove(shape.KeyOf(row), out var found)) faults.AddRange(Differing(row, found));
            else if (!SaysNothing(row)) faults.Add(new(ListFaultKind.Missing, shape.KeyOf(row)));
        }
        return [.. faults, .. there.Keys.Select(key => new ListFault(ListFaultKind.Stray, key))];

        IEnumerable<ListFault> Differing(TRow row, TRow found) =>
            shape.Differences(row, found) is { Length: > 0 } columns ? [new(ListFaultKind.Differs, shape.KeyOf(row), columns)] : [];
    }

    /// <summary>Null where a column holds what is no value of its kind.</summary>
    private async Task<Dictionary<string, TRow>?> ReadAsync(TContext context, RowShape shape, IReadOnlyList<string> grains, CancellationToken cancellation)
    {
        try
        {
            return await context.Set<TRow>().AsNoTracking().Where(of(grains)).ToDictionaryAsync(shape.KeyOf, cancellation);
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or FormatException or InvalidCastException)
        {
            return null;
        }
    }
}
