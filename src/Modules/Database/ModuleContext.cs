using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CalWater.Database;

/// <summary>
/// A module's own tables, all under its prefix, in snake case. The tables themselves are made by the module's SQL
/// scripts (<see cref="ModuleSchema"/>), which both databases read.
/// </summary>
public abstract partial class ModuleContext(DbContextOptions options, string prefix) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Money>().HaveConversion<MoneyConverter>();
        conventions.Properties<AccountNumber>().HaveConversion<AccountNumberConverter>();
        conventions.Properties<Zip>().HaveConversion<ZipConverter>();
        conventions.Properties<AccountId>().HaveConversion<AccountIdConverter>();
        conventions.Properties<LoginId>().HaveConversion<LoginIdConverter>();
        conventions.Properties<PaymentId>().HaveConversion<PaymentIdConverter>();
        conventions.Properties<BillNumber>().HaveConversion<BillNumberConverter>();
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            entity.SetTableName(prefix + "_" + Snake(entity.GetTableName() ?? entity.ClrType.Name));
            NameColumns(entity, "");
        }
    }

    /// <summary>A value inside a value carries both names: <c>period_from</c>.</summary>
    private static void NameColumns(IMutableTypeBase type, string path)
    {
        foreach (var property in type.GetProperties()) property.SetColumnName(path + Snake(property.Name));
        foreach (var inner in type.GetComplexProperties()) NameColumns(inner.ComplexType, path + Snake(inner.Name) + "_");
    }

    private static string Snake(string name) => WordStart().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])")]
    private static partial Regex WordStart();

    private sealed class MoneyConverter() : ValueConverter<Money, long>(money => money.Cents, cents => new(cents));
    private sealed class AccountNumberConverter() : ValueConverter<AccountNumber, string>(number => number.ToString(), text => AccountNumber.Parse(text));
    private sealed class ZipConverter() : ValueConverter<Zip, string>(zip => zip.ToString(), text => Zip.Parse(text));
    private sealed class AccountIdConverter() : ValueConverter<AccountId, string>(id => id.Value, text => new(text));
    private sealed class LoginIdConverter() : ValueConverter<LoginId, string>(id => id.Value, text => new(text));
    private sealed class PaymentIdConverter() : ValueConverter<PaymentId, string>(id => id.Value, text => new(text));
    private sealed class BillNumberConverter() : ValueConverter<BillNumber, string>(number => number.Value, text => new(text));
    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        moment => moment.UtcDateTime, utc => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}
