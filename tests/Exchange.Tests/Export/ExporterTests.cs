using System.Globalization;
using CalWater.Exchange.Export;
using static CalWater.Exchange.Tests.Export.ExportDesk;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Export;

public sealed class ExporterTests
{
    [Fact]
    public async Task A_day_asked_again_is_byte_for_byte_the_same_whatever_came_later()
    {
        await using var desk = await FilledAsync();
        await desk.ExportAsync("first");
        await desk.PayAsync(Household, 100, "p0");
        await desk.RefundAsync(Household, 8300, "p1", "re_1");
        await desk.TellAsync(Household, null);
        desk.GoTo(29, 3);
        await desk.ExportAsync("again");
        Assert.Equal(4, desk.Contents("first").Count);
        Assert.Equal(desk.Contents("first"), desk.Contents("again"));
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public async Task The_language_of_the_machine_changes_nothing(string culture)
    {
        await using var desk = await FilledAsync();
        await desk.ExportAsync("first");
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        await desk.ExportAsync("again");
        Assert.Equal(desk.Contents("first"), desk.Contents("again"));
    }

    [Fact]
    public async Task The_manifest_tells_rows_totals_and_hashes_and_has_the_times_of_the_day()
    {
        await using var desk = await FilledAsync();
        var done = Assert.IsType<ExportOutcome.Written>(await desk.ExportAsync("first"));
        var manifest = await File.ReadAllTextAsync(Path.Combine(desk.FolderOf("first"), "manifest.csv"));
        Assert.Contains("export-2026-11-22,2026-11-23T08:00:00Z,portal_payments.csv,2,85.00,", manifest, StringComparison.Ordinal);
        Assert.Contains("portal_reversals.csv,0,0.00,", manifest, StringComparison.Ordinal);
        Assert.Contains("enrolments.csv,1,,", manifest, StringComparison.Ordinal);
        Assert.Equal(("export-2026-11-22", 2, new Money(8500)), (done.Batch, done.Files[0].Rows, done.Files[0].Total!.Value));
    }

    [Theory]
    [InlineData(22, 23, 59)]
    [InlineData(23, 0, 4)]
    public async Task A_day_that_is_not_over_is_refused(int day, int hour, int minute)
    {
        await using var desk = await ExportDesk.OpenAsync();
        desk.GoTo(day, hour, minute);
        var early = Assert.IsType<ExportOutcome.DayNotOver>(await desk.ExportAsync("early"));
        Assert.False(Directory.Exists(desk.FolderOf("early")));
        desk.GoTo(23, 0, 5);
        Assert.Equal(desk.Now, early.From);
        Assert.IsType<ExportOutcome.Written>(await desk.ExportAsync("early"));
    }

    [Fact]
    public async Task A_day_far_ahead_is_refused_too()
    {
        await using var desk = await ExportDesk.OpenAsync();
        Assert.IsType<ExportOutcome.DayNotOver>(await desk.ExportAsync("far", new DateOnly(2400, 1, 1)));
    }

    private static async Task<ExportDesk> FilledAsync()
    {
        var desk = await ExportDesk.OpenAsync();
        await desk.PayAsync(Household, 8300, "p1");
        await desk.PayAsync(Neighbor, 200, "p2");
        await desk.TellAsync(Household, Ana);
        desk.GoTo(23, 1);
        return desk;
    }
}
