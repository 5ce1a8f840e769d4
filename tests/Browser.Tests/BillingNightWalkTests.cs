using CalWater.Exchange.Demo;
using CalWater.Testing;

namespace CalWater.Browser.Tests;

/// <summary>The billing office's night: a good and a bad batch are copied into the inbox, and a supervisor sees in the morning what became of them.</summary>
public sealed class BillingNightWalkTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Supervisor = "morning@example.com";
    private readonly TestFolder inbox = new();
    private readonly TestPortal portal = new();

    public async Task InitializeAsync()
    {
        portal.Settings.AddRange([$"Exchange:Inbox={inbox.Path}", "Exchange:InboxLookEvery=00:00:00.2"]);
        await portal.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        inbox.Dispose();
    }

    [Fact]
    public async Task A_supervisor_sees_in_the_morning_what_came_in_over_night_and_why_one_batch_did_not()
    {
        var (words, tonight) = (new StaffWords("en-US"), TimeProvider.System.GetUtcNow().AddDays(1));
        await using var morning = await portal.StartAsync(chromium, "en-US", Device.Desktop, "billing-night");
        await morning.ComeInAsync(words, await portal.InviteStaffAsync(Supervisor), Supervisor);
        new SmallBatch("NIGHT-1", tonight, $"CHECK-1,{DemoCast.Household.Account},2026-11-22,83.00,mail", "CHECK-2,9999999999,2026-11-22,12.00,store").DropInto(inbox.Path, "first");
        new SmallBatch("NIGHT-2", tonight.AddHours(1), $"CHECK-3,{DemoCast.Household.Account},11/22/2026,83.00,mail").DropInto(inbox.Path, "second");
        await Eventually.TrueAsync(() => Task.FromResult(Directory.Exists(inbox["processed/first"]) && Directory.Exists(inbox["rejected/second"])));
        await morning.FollowAsync(words.Batches);
        await morning.PictureAsync("batches");
        await morning.FollowAsync("NIGHT-2");
        await morning.PictureAsync("refused");
        var refused = await morning.TextAsync();
        Assert.All(new[] { "payments.csv", "paid_on", "11/22/2026", "is not a date" }, told => Assert.Contains(told, refused, StringComparison.Ordinal));
        await morning.FollowAsync(words.Batches);
        await morning.FollowAsync("NIGHT-1");
        await morning.PictureAsync("imported");
        await morning.GoAsync("/support/exchange/suspense");
        await morning.PictureAsync("suspense");
        Assert.Contains("CHECK-2", await morning.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("paid_on '11/22/2026': is not a date", await File.ReadAllTextAsync(inbox["rejected/second/report.txt"]), StringComparison.Ordinal);
    }
}
