using CalWater.Testing;
using Microsoft.Playwright;

namespace CalWater.Browser.Tests;

/// <summary>A supervisor sends a batch that is not in order, reads its report, and looks into suspense.</summary>
public sealed class ExchangeWalkTests(TestPortal portal, Chromium chromium) : IClassFixture<TestPortal>, IClassFixture<Chromium>
{
    private static readonly FilePayload[] Torn =
    [
        File("manifest.csv", "batch_id,created_at,file,rows,total\r\nB-1,2030-01-01T00:00:00Z,payments.csv,3,166.00\r\n"),
        File("payments.csv", "reference,account_number,paid_on,amount,channel\r\nR1,9999999999,yesterday,83.00,mail\r\nR2,99999,2026-11-22,=83,pigeon\r\n")
    ];

    [Theory]
    [InlineData("en-US", "desktop")]
    [InlineData("es-US", "phone")]
    public async Task A_supervisor_sends_a_batch_and_reads_why_it_was_refused(string locale, string deviceName)
    {
        var (words, email) = (new StaffWords(locale), $"files-{locale[..2]}@example.com");
        var device = deviceName == "phone" ? Device.Phone : Device.Desktop;
        await using var walker = new Walker(await chromium.NewPersonAsync(device, locale), portal.Address, new(locale), StaffEntry.Folder("exchange", locale, deviceName), device.HasScript);
        await walker.StartAsync();
        await walker.ComeInAsync(words, await portal.InviteStaffAsync(email), email);
        await walker.FollowAsync(words.Batches);
        await walker.FollowAsync(words.SendABatch);
        await walker.PressAsync(words.SendTheBatch);
        await walker.PictureAsync("upload");
        await walker.Page.GetByLabel(words.Files).SetInputFilesAsync(Torn);
        await walker.PressAsync(words.SendTheBatch);
        await Eventually.TrueAsync(async () => await LookAgainAsync(walker, words));
        await walker.PictureAsync("refused");
        Assert.Contains(words.NotADate, await walker.TextAsync(), StringComparison.Ordinal);
        await walker.FollowAsync(words.Batches);
        await walker.PictureAsync("batches");
        await walker.FollowAsync(words.Suspense);
        await walker.PictureAsync("suspense");
    }

    /// <summary>Whether it is decided.</summary>
    private static async Task<bool> LookAgainAsync(Walker walker, StaffWords words)
    {
        if ((await walker.TextAsync()).Contains(words.Faults, StringComparison.Ordinal)) return true;
        await walker.Page.ReloadAsync();
        return false;
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(text) };
}
