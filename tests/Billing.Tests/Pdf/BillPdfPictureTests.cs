using CalWater.Testing;

namespace CalWater.Billing.Tests.Pdf;

/// <summary>How the pages of each kind of bill look, within a tolerance.</summary>
public class BillPdfPictureTests
{
    [Theory]
    [InlineData("Household", "en")]
    [InlineData("Household", "es")]
    [InlineData("ThreeTiers", "es")]
    [InlineData("Commercial", "en")]
    [InlineData("Credit", "en")]
    [InlineData("Settled", "es")]
    [InlineData("Rebill", "en")]
    [InlineData("Final", "es")]
    [InlineData("SixInch", "en")]
    [InlineData("Longest", "en")]
    [InlineData("Cap", "es")]
    [InlineData("Estimated", "en")]
    [InlineData("Strange", "en")]
    public async Task Pages_look_as_they_did(string bill, string language)
    {
        using var file = new RenderedFile(bill, language);
        var pages = Enumerable.Range(1, file.Rendered.Pages).Select(page => PagePicture.Of(file.Path, page));
        await Snapshot.MatchAsync(string.Join($"{new string('=', 68)}\n", pages), $"{bill}.{language}", PagePicture.AreAlike);
    }

    [Fact]
    public void A_picture_with_another_amount_panel_is_not_alike()
    {
        using var owed = new RenderedFile("Household", "en");
        using var credit = new RenderedFile("Credit", "en");
        Assert.True(PagePicture.AreAlike(PagePicture.Of(owed.Path, 1), PagePicture.Of(owed.Path, 1)));
        Assert.False(PagePicture.AreAlike(PagePicture.Of(owed.Path, 1), PagePicture.Of(credit.Path, 1)));
    }
}
