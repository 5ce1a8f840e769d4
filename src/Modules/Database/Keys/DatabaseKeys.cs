using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CalWater.Database.Keys;

/// <summary>
/// Keeps the keys that protect cookies and forms in the portal's database, so that every process on it reads the same
/// ones and a restart signs nobody out. The database is not looked for before a key is: by then its setting was checked.
/// </summary>
internal sealed class DatabaseKeys(Func<PortalDatabase> database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database().Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select xml from database_keys";
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read()) keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database().Open();
        using var command = connection.CreateCommand();
        command.CommandText = "insert into database_keys (id, xml) values (@id, @xml) on conflict (id) do nothing";
        command.AddParameter("@id", friendlyName);
        command.AddParameter("@xml", element.ToString(SaveOptions.DisableFormatting));
        command.ExecuteNonQuery();
    }
}
