using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CalWater.Database.Bulk;

/// <summary>A table that rows are loaded into many at a time; its columns are those that EF Core maps.</summary>
public sealed class BulkTable<TItem>
{
    private BulkTable(string name, IReadOnlyList<BulkColumn<TItem>> columns)
    {
        Name = name;
        Columns = columns;
    }

    public string Name { get; }

    /// <summary>The columns' names, for SQL.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => column.Name));

    internal IReadOnlyList<BulkColumn<TItem>> Columns { get; }

    /// <summary>The mapped columns of an entity, in its own table or in another that has them.</summary>
    public static BulkTable<TItem> Of(ModuleContext context, string? name = null)
    {
        var entity = context.Model.FindEntityType(typeof(TItem))!;
        return new(name ?? entity.GetTableName()!, [.. Properties(entity).Select(BulkColumn<TItem>.Of)]);
    }

    /// <summary>The same columns of a part of a larger item.</summary>
    public BulkTable<TWhole> PartOf<TWhole>(Func<TWhole, TItem> part) =>
        new BulkTable<TWhole>(Name, [.. Columns.Select(column => new BulkColumn<TWhole>(column.Name, column.Type, whole => column.Value(part(whole))))]);

    public BulkTable<TItem> With<TValue>(string column, Func<TItem, TValue> value) =>
        new(Name, [.. Columns, new BulkColumn<TItem>(column, BulkColumn<TItem>.TypeOf(typeof(TValue)), item => value(item))]);

    public BulkTable<TItem> Without(params string[] columns) =>
        new(Name, [.. Columns.Where(column => !columns.Contains(column.Name))]);

    /// <summary>The statement that takes staged rows over: new keys are added, known ones get the staged values.</summary>
    /// <param name="staged">The staged table; it has these columns.</param>
    /// <param name="key">The key's columns, as in <c>account, read_on</c>.</param>
    /// <param name="keep">A column that a known row keeps.</param>
    public string Publish(string staged, string key, string? keep = null)
    {
        var changed = Changing(key, keep).Select(name => $"{name} = excluded.{name}");
        return $"insert into {Name} ({ColumnList}) select {ColumnList} from {staged} where true on conflict ({key}) do update set {string.Join(", ", changed)}";
    }

    /// <summary>The query that finds staged rows whose key is known and whose other values are not what is stored.</summary>
    public string Changed(string staged, string key, string? keep = null)
    {
        var changing = Changing(key, keep).ToList();
        return $"select staged.* from {staged} staged join {Name} stored using ({key}) where ({Of("staged")}) is distinct from ({Of("stored")})";

        string Of(string table) => string.Join(", ", changing.Select(column => $"{table}.{column}"));
    }

    private IEnumerable<string> Changing(string key, string? keep) => Columns.Select(column => column.Name).Where(name => name != keep && !key.Split(", ").Contains(name));

    /// <summary>Properties that only the database has (shadow properties) are left to <see cref="With"/>.</summary>
    private static IEnumerable<IProperty> Properties(ITypeBase type) =>
        type.GetProperties().Where(property => !property.IsShadowProperty())
            .Concat(type.GetComplexProperties().SelectMany(inner => Properties(inner.ComplexType)));
}

/// <summary>Tables of rows that remember where in their file they stood.</summary>
public static class StagedTables
{
    /// <summary>Adds the column <c>file_line</c>.</summary>
    public static BulkTable<Imported<TItem>> Staged<TItem>(this BulkTable<TItem> table) =>
        table.PartOf((Imported<TItem> imported) => imported.Row).With("file_line", imported => imported.FileLine);
}
