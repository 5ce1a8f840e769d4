using System.Text.RegularExpressions;

namespace CalWater.Web.Tests.Resources;

public sealed partial class TextTests
{
    public static TheoryData<string> Features => [.. TextFiles.Features];

    [Theory, MemberData(nameof(Features))]
    public void Every_text_is_there_in_both_languages(string feature) =>
        Assert.Equal(TextFiles.English(feature).Keys, TextFiles.Spanish(feature).Keys);

    [Theory, MemberData(nameof(Features))]
    public void No_text_is_empty_in_either_language(string feature)
    {
        Assert.DoesNotContain(TextFiles.English(feature), text => string.IsNullOrWhiteSpace(text.Value));
        Assert.DoesNotContain(TextFiles.Spanish(feature), text => string.IsNullOrWhiteSpace(text.Value));
    }

    [Theory, MemberData(nameof(Features))]
    public void Both_languages_leave_room_for_the_same_facts(string feature)
    {
        var spanish = TextFiles.Spanish(feature);
        Assert.All(TextFiles.English(feature), text => Assert.Equal(Rooms(text.Value), Rooms(spanish[text.Key])));
    }

    [Fact]
    public void Every_text_a_page_asks_for_exists() =>
        Assert.Empty(TextFiles.Uses().Where(use => !use.Features.Any(feature => TextFiles.Knows(feature, use.Key))).Select(use => $"{use.File}: {use.Key}"));

    [Fact]
    public void The_search_for_uses_finds_them() => Assert.InRange(TextFiles.Uses().Count(), 100, int.MaxValue);

    private static IEnumerable<string> Rooms(string text) => Room().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Room();
}
