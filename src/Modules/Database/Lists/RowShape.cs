using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CalWater.Database.Lists;

/// <summary>Key and columns of a list's rows, whatever their type.</summary>
internal sealed class RowShape(IEntityType type, IReadOnlyList<string> left)
{
    private readonly IReadOnlyList<IProperty> key = type.FindPrimaryKey()!.Properties;
    private readonly IReadOnlyList<IProperty> columns = [.. type.GetProperties().Where(property => !property.IsPrimaryKey() && !left.Contains(property.Name))];

    public string KeyOf(object row) => string.Join(" / ", key.Select(property => ValueOf(property, row)));

    /// <summary>The columns in which two rows differ, separated by commas; empty where they are the same.</summary>
    public string Differences(object row, object other) =>
        string.Join(", ", columns.Where(property => !Equals(ValueOf(property, row), ValueOf(property, other))).Select(property => property.GetColumnName()));

    /// <summary>Databases keep microseconds of a moment, a state keeps more.</summary>
    private static object? ValueOf(IProperty property, object row) => property.PropertyInfo!.GetValue(row) switch
    {
        DateTimeOffset at => at.UtcTicks / TimeSpan.TicksPerMicrosecond,
        var value => value
    };
}
