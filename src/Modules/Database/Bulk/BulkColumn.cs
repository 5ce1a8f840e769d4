using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NpgsqlTypes;

namespace CalWater.Database.Bulk;

/// <summary>One column of a bulk load: its name, its type in PostgreSQL, where its value comes from.</summary>
internal sealed record BulkColumn<TItem>(string Name, NpgsqlDbType Type, Func<TItem, object?> Value)
{
    /// <summary>Its type as both databases read it.</summary>
    public string SqlType => Type switch
    {
        NpgsqlDbType.Numeric => "numeric(12, 4)",
        NpgsqlDbType.TimestampTz => "timestamptz",
        _ => Type.ToString().ToLowerInvariant()
    };

    /// <summary>A mapped property's column, written as EF Core writes it.</summary>
    public static BulkColumn<TItem> Of(IProperty property)
    {
        var getter = property.GetGetter();
        var converter = property.GetTypeMapping().Converter;
        var type = converter?.ProviderClrType ?? property.ClrType;
        Func<TItem, object?> value = converter is null
            ? item => getter.GetClrValueUsingContainingEntity(item!)
            : item => converter.ConvertToProvider(getter.GetClrValueUsingContainingEntity(item!));
        return new(property.GetColumnName(), TypeOf(type), value);
    }

    public static NpgsqlDbType TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var each when each == typeof(string) => NpgsqlDbType.Text,
        var each when each == typeof(long) => NpgsqlDbType.Bigint,
        var each when each == typeof(int) => NpgsqlDbType.Integer,
        var each when each == typeof(bool) => NpgsqlDbType.Boolean,
        var each when each == typeof(decimal) => NpgsqlDbType.Numeric,
        var each when each == typeof(DateOnly) => NpgsqlDbType.Date,
        var each when each == typeof(DateTime) => NpgsqlDbType.TimestampTz,
        var each => throw new InvariantBrokenException($"No column holds {each.Name} in a bulk load.")
    };
}
