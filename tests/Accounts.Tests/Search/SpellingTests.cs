using CalWater.Accounts.Search;

namespace CalWater.Accounts.Tests.Search;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("smith", "smith", 0)]
    [InlineData("smith", "smtih", 1)]
    [InlineData("smith", "smiths", 1)]
    [InlineData("smith", "smth", 1)]
    [InlineData("smith", "smyth", 1)]
    [InlineData("gonzalez", "gozales", 2)]
    [InlineData("", "abc", 3)]
    public void A_letter_added_dropped_changed_or_swapped_is_one_error(string from, string to, int errors) =>
        Assert.Equal((errors, errors), (Spelling.Errors(from, to), Spelling.Errors(to, from)));

    [Fact]
    public void A_short_word_takes_one_error_a_long_one_two_and_the_nearest_come_first()
    {
        Assert.Equal(["maine"], Spelling.Nearest("main", ["moon", "maine", "marina"]));
        Assert.Equal(["gonzalez", "gozalesz"], Spelling.Nearest("gonzales", ["gozalesz", "hernandez", "gonzalez"]).Order());
        Assert.Equal("gonzalez", Spelling.Nearest("gonzales", ["gozalets", "gonzalez"])[0]);
    }
}
