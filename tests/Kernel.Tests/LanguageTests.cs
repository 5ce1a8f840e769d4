namespace CalWater.Kernel.Tests;

public sealed class LanguageTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);
    private static readonly DateTimeOffset Evening = new(2026, 11, 3, 5, 7, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Language.English, "November 2, 2026", "Nov 2, 2026", "November 2", "November 2026", "Nov", "9:07\u00a0PM")]
    [InlineData(Language.Spanish, "2 de noviembre de 2026", "2 nov 2026", "2 de noviembre", "noviembre de 2026", "nov", "9:07\u00a0p.\u00a0m.")]
    [InlineData(Language.Chinese, "2026年11月2日", "2026年11月2日", "11月2日", "2026年11月", "11月", "下午9:07")]
    public void Dates_and_times_are_written_as_each_language_writes_them(
        Language language, string inWords, string inShort, string dayOfMonth, string month, string shortMonth, string time) => Assert.Equal(
        [inWords, inShort, dayOfMonth, month, shortMonth, time],
        [language.LongDate(Day), language.ShortDate(Day), language.DayOfMonth(Day), language.Month(Day), language.ShortMonth(Day), language.TimeOfDay(Evening)]);

    [Theory]
    [InlineData(Language.English, "Oct 22 – Nov 21, 2026", "Dec 22, 2026 – Jan 21, 2027")]
    [InlineData(Language.Spanish, "22 oct – 21 nov 2026", "22 dic 2026 – 21 ene 2027")]
    [InlineData(Language.Chinese, "2026年10月22日 – 11月21日", "2026年12月22日 – 2027年1月21日")]
    public void A_period_names_the_year_once_where_one_is_enough(Language language, string within, string across) => Assert.Equal(
        [within, across],
        [language.ShortPeriod(new(new(2026, 10, 22), new(2026, 11, 21))), language.ShortPeriod(new(new(2026, 12, 22), new(2027, 1, 21)))]);

    [Theory]
    [InlineData("en-GB", Language.English)]
    [InlineData("es-MX", Language.Spanish)]
    [InlineData("ES", Language.Spanish)]
    [InlineData("zh-Hant", Language.Chinese)]
    [InlineData("zh-CN", Language.Chinese)]
    public void A_language_is_found_by_its_tag_in_any_region_or_script(string tag, Language language) => Assert.Equal(language, Languages.Find(tag));

    [Theory]
    [InlineData("vi")]
    [InlineData("est")]
    [InlineData("")]
    [InlineData(null)]
    public void A_tag_that_is_none_of_ours_is_no_language_and_read_as_english(string? tag)
    {
        Assert.Null(Languages.Find(tag));
        Assert.Equal(Language.English, Languages.FromTag(tag));
    }

    [Fact]
    public void No_two_languages_share_a_tag_or_a_name()
    {
        Assert.Distinct(Languages.All.Select(language => language.Tag()));
        Assert.Distinct(Languages.All.Select(language => language.OwnName()));
        Assert.All(Languages.All, language => Assert.Equal(language, Languages.FromTag(language.Culture().Name)));
    }

    [Fact]
    public void Who_reads_a_language_nobody_writes_in_gets_what_is_written_in_english()
    {
        Assert.Equal([Language.English, Language.Spanish, Language.English], Languages.All.Select(Languages.Written));
        Assert.Equal(["water", "agua", "water"], Languages.All.Select(language => language.Choose("water", "agua")));
        Assert.Equal("water", Language.Spanish.Choose("water", null));
    }
}
