using CalWater.Exchange.Export;
using static CalWater.Exchange.Tests.Export.ExportDesk;
using static CalWater.Exchange.Tests.Import.CisFolder;

namespace CalWater.Exchange.Tests.Export;

public sealed class ExportFolderTests
{
    [Fact]
    public async Task The_same_day_into_the_same_folder_changes_nothing()
    {
        await using var desk = await PaidAsync();
        await desk.ExportAsync("out");
        var before = desk.Contents("out");
        Assert.Equal(1, Assert.IsType<ExportOutcome.AlreadyThere>(await desk.ExportAsync("out")).Files[0].Rows);
        Assert.Equal(before, desk.Contents("out"));
    }

    [Fact]
    public async Task Another_day_never_replaces_what_is_in_the_folder()
    {
        await using var desk = await PaidAsync();
        await desk.ExportAsync("out");
        var before = desk.Contents("out");
        Assert.Equal("portal_payments.csv", Assert.IsType<ExportOutcome.FolderTaken>(await desk.ExportAsync("out", Sunday.AddDays(-1))).File);
        Assert.Equal(before, desk.Contents("out"));
    }

    [Fact]
    public async Task A_manifest_of_something_else_keeps_every_file_out()
    {
        await using var desk = await PaidAsync();
        Directory.CreateDirectory(desk.FolderOf("out"));
        await File.WriteAllTextAsync(Path.Combine(desk.FolderOf("out"), "manifest.csv"), "letters");
        Assert.Equal("manifest.csv", Assert.IsType<ExportOutcome.FolderTaken>(await desk.ExportAsync("out")).File);
        Assert.Equal(["manifest.csv"], desk.Contents("out").Keys);
    }

    [Fact]
    public async Task A_folder_that_a_crash_left_without_a_manifest_is_finished()
    {
        await using var desk = await PaidAsync();
        await desk.ExportAsync("whole");
        Directory.CreateDirectory(Path.Combine(desk.FolderOf("out"), ".draft"));
        await File.WriteAllTextAsync(Path.Combine(desk.FolderOf("out"), ".draft", "portal_payments.csv"), "half a li");
        File.Copy(Path.Combine(desk.FolderOf("whole"), "portal_payments.csv"), Path.Combine(desk.FolderOf("out"), "portal_payments.csv"));
        Assert.IsType<ExportOutcome.Written>(await desk.ExportAsync("out"));
        Assert.Equal(desk.Contents("whole"), desk.Contents("out"));
    }

    [Fact]
    public async Task Stopped_on_the_way_it_leaves_nothing()
    {
        await using var desk = await PaidAsync();
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => desk.ExportAsync("out", cancellation: stopped.Token));
        Assert.Empty(desk.Contents("out"));
    }

    private static async Task<ExportDesk> PaidAsync()
    {
        var desk = await ExportDesk.OpenAsync();
        await desk.PayAsync(Household, 8300, "p1");
        desk.GoTo(23, 1);
        return desk;
    }
}
