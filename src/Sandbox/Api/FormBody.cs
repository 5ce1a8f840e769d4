using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace CalWater.Sandbox.Api;

/// <summary>Form fields with brackets (<c>line_items[0][quantity]</c>), or one section of them, read as typed values or refused.</summary>
internal sealed class FormBody
{
    private readonly SortedDictionary<string, string> _fields;
    private readonly string _section;

    private FormBody(SortedDictionary<string, string> fields, string section) => (_fields, _section) = (fields, section);

    /// <summary>Full names of the fields, empty brackets numbered.</summary>
    public IEnumerable<string> Names => _fields.Keys;

    public bool IsPresent => _fields.Keys.Any(name => name.StartsWith(_section, StringComparison.Ordinal));

    public static FormBody Of(IEnumerable<KeyValuePair<string, StringValues>> fields)
    {
        var numbered = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in fields)
            for (var index = 0; index < values.Count; index++)
                numbered[name.Replace("[]", $"[{index}]", StringComparison.Ordinal)] = values[index] ?? "";
        return new FormBody(numbered, "");
    }

    /// <summary>The fields below a name, as if they stood alone; refusals still give the full name.</summary>
    public FormBody Section(string name) => new(_fields, FullName(name));

    /// <summary>The numbered sections of a list, in order.</summary>
    public IReadOnlyList<FormBody> Sections(string name)
    {
        var sections = Enumerable.Range(0, _fields.Count).Select(index => Section(name).Section(index.ToString(CultureInfo.InvariantCulture)));
        return [.. sections.TakeWhile(section => section.IsPresent)];
    }

    public string? Text(string name, int most = 5000) => _fields.GetValueOrDefault(FullName(name)) switch
    {
        null => null,
        "" => throw Refusals.Empty(FullName(name)),
        var value when value.Length > most => throw Refusals.TooLong(FullName(name), most),
        var value => value,
    };

    public string Required(string name, int most = 5000) =>
        Text(name, most) ?? throw Refusals.Missing(FullName(name));

    public long? Integer(string name) => Text(name) switch
    {
        null => null,
        var value when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var value => throw Refusals.NotAnInteger(FullName(name), value),
    };

    public long RequiredInteger(string name) =>
        Integer(name) ?? throw Refusals.Missing(FullName(name));

    public bool Flag(string name) => OneOf(name, "true", "false") == "true";

    public string? OneOf(string name, params IReadOnlyCollection<string> allowed) =>
        Text(name) is { } value && !allowed.Contains(value) ? throw Refusals.NotOneOf(FullName(name), allowed) : Text(name);

    /// <summary>The texts of a list (<c>expand[0]</c>, <c>expand[1]</c> ...).</summary>
    public IReadOnlyList<string> Texts(string name) =>
        [.. Sections(name).Select(item => item.Required(""))];

    /// <summary>The entries of a map (<c>metadata[payment]</c>), by key.</summary>
    public IEnumerable<KeyValuePair<string, string>> Entries(string name)
    {
        var start = FullName(name) + "[";
        return _fields.Where(field => field.Key.StartsWith(start, StringComparison.Ordinal))
            .Select(field => KeyValuePair.Create(field.Key[start.Length..^1], field.Value));
    }

    /// <summary>One text that is the same for the same fields, whatever their order.</summary>
    public override string ToString() =>
        string.Join('&', _fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));

    public string FullName(string name) => (_section, name) switch
    {
        ("", _) => name,
        (_, "") => _section,
        _ => $"{_section}[{name}]",
    };
}
