using System.ComponentModel;
using System.Globalization;

namespace CalWater.Web.Hosting.Settings;

/// <summary>Values that are not of their setting's kind. They are set aside, so that they do not hide what else is wrong with their section.</summary>
internal sealed record UnreadableSettings(IReadOnlyList<string> Faults)
{
    public static UnreadableSettings SetAside(ConfigurationManager configuration)
    {
        var found = KnownSettings.All.Where(setting => configuration[setting.Key] is { } text && !CanRead(setting.Type, text)).ToList();
        var faults = found.ConvertAll(setting => $"Setting {setting.Key} is '{configuration[setting.Key]}': give {Kind(setting.Type)}.");
        foreach (var setting in found.Where(setting => setting.Default is not null)) configuration[setting.Key] = Convert.ToString(setting.Default, CultureInfo.InvariantCulture);
        return new(faults);
    }

    /// <exception cref="StartRefusedException">There are some.</exception>
    public void Refuse()
    {
        if (Faults.Count > 0) throw new StartRefusedException(string.Join('\n', Faults));
    }

    private static bool CanRead(Type type, string text) => type == typeof(Uri) ? Uri.TryCreate(text, UriKind.Absolute, out _) : TypeDescriptor.GetConverter(type).IsValid(text);

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "one of " + string.Join(", ", Enum.GetNames(type)),
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(TimeSpan) => "a time such as 00:00:30",
        _ when type == typeof(Uri) => "an address such as https://portal.example.com",
        _ when type == typeof(decimal) => "a number",
        _ => "a whole number"
    };
}
