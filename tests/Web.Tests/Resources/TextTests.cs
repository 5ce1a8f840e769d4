using System.Text.RegularExpressions;

namespace CalWater.Web.Tests.Resources;

public sealed partial class TextTests
{
    public static IEnumerable<object[]> Promises =>
        from language in TextFiles.Translations from feature in TextFiles.Promised(language) select new object[] { language, feature };

    [Theory, MemberData(nameof(Promises))]
    public void Every_text_of_a_feature_that_a_language_promises_is_there(Language language, string feature) =>
        Assert.Equal(TextFiles.English(feature).Keys, TextFiles.In(language, feature).Keys);

    [Theory, MemberData(nameof(Promises))]
    public void No_text_is_empty_in_any_language(Language language, string feature)
    {
        Assert.DoesNotContain(TextFiles.English(feature), text => string.IsNullOrWhiteSpace(text.Value));
        Assert.DoesNotContain(TextFiles.In(language, feature), text => string.IsNullOrWhiteSpace(text.Value));
    }

    [Theory, MemberData(nameof(Promises))]
    public void All_languages_leave_room_for_the_same_facts_and_links(Language language, string feature)
    {
        var translated = TextFiles.In(language, feature);
        Assert.All(TextFiles.English(feature), text => Assert.Equal(Rooms(text.Value), Rooms(translated[text.Key])));
    }

    /// <summary>What every language has to begin with: signing in, the summary, the bill and the pages of SB 998.</summary>
    [Fact]
    public void Every_language_promises_the_way_from_signing_in_to_the_bill() => Assert.All(TextFiles.Translations, language =>
        Assert.Empty(new[] { "Shared", "Error", "Start", "SignIn", "Accounts", "Accounts.Bills", "Policies" }.Except(TextFiles.Promised(language))));

    [Fact]
    public void Every_language_has_a_word_for_every_other() => Assert.All(Languages.All, language =>
        Assert.All(Languages.All, other => Assert.Contains($"In{other}", TextFiles.In(language, "Accounts").Keys)));

    [Fact]
    public void Every_text_a_page_asks_for_exists() =>
        Assert.Empty(TextFiles.Uses().Where(use => !use.Features.Any(feature => TextFiles.Knows(feature, use.Key))).Select(use => $"{use.File}: {use.Key}"));

    [Fact]
    public void The_search_for_uses_finds_them() => Assert.InRange(TextFiles.Uses().Count(), 100, int.MaxValue);

    private static IEnumerable<string> Rooms(string text) => Room().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+[^}]*\}|href=""[^""]*""")]
    private static partial Regex Room();
}
