using System.Data.Common;

namespace CalWater.Database;

/// <summary>Small helps for commands written in SQL.</summary>
public static class DbCommands
{
    /// <summary>Adds a named value; null becomes the database's null.</summary>
    public static void AddParameter(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
