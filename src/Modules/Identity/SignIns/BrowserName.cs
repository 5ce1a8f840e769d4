namespace CalWater.Identity.SignIns;

/// <summary>A browser and its system in words, from the name it sends. Nothing is guessed: what is not told is left out.</summary>
public static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("CrOS", "ChromeOS"),
        ("Macintosh", "macOS"), ("Linux", "Linux")
    ];

    /// <summary><c>Firefox, Windows</c>; an empty text when the browser tells nothing of itself.</summary>
    public static string From(string? userAgent) =>
        string.Join(", ", new[] { Find(Browsers, userAgent), Find(Systems, userAgent) }.OfType<string>());

    private static string? Find((string Mark, string Name)[] names, string? userAgent) =>
        names.FirstOrDefault(entry => userAgent?.Contains(entry.Mark, StringComparison.Ordinal) is true).Name;
}
