using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace CalWater.Web.Resources;

/// <summary>In which languages a feature speaks: those it has a resource file in. Nothing else says so.</summary>
internal static class SpokenFeatures
{
    private const string Folder = FeaturePath.Web + ".Resources.";
    private const string Compiled = ".resources";
    private static readonly FrozenDictionary<Language, FrozenSet<string>> All = Languages.All.ToFrozenDictionary(language => language, In);

    /// <summary>The language where all features that the page reads speak it; otherwise English.</summary>
    /// <param name="page">Its file, <c>/Pages/Accounts/Bills/Index.cshtml</c>.</param>
    /// <param name="wanted">The language of the person.</param>
    public static Language LanguageOf(string page, Language wanted) =>
        FeaturePath.FeaturesOf(FeaturePath.NameOf(page)).Where(All[Language.English].Contains).All(All[wanted].Contains) ? wanted : Language.English;

    private static FrozenSet<string> In(Language language)
    {
        var english = typeof(SpokenFeatures).Assembly;
        var (file, end) = language == Language.English
            ? (english, Compiled)
            : (english.GetSatelliteAssembly(CultureInfo.GetCultureInfo(language.Tag())), $".{language.Tag()}{Compiled}");
        return NamesIn(file, end).ToFrozenSet();
    }

    private static IEnumerable<string> NamesIn(Assembly file, string end) =>
        from name in file.GetManifestResourceNames()
        where name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal)
        select name[Folder.Length..^end.Length];
}
